// A realm for one execution alone, into which gas-local loads the bundle.
import { extname } from 'node:path';
import vm from 'node:vm';
import gas from 'gas-local';
import { bareContext, type Determinism, meaningOf } from './bare-context.ts';
import type { BundleRealm } from './loaded-bundle.ts';
import { standInForGoogle } from './stand-in.ts';

export function freshRealm(folder: string, determinism?: Determinism): BundleRealm {
  const { globals, intrinsics } = bareContext(determinism);
  standInForGoogle(globals, intrinsics);
  return {
    globals,
    intrinsics,
    load() {
      gas.require(folder, globals, { filter: (path) => extname(path) === '.js' });
      return (path) => vm.runInContext(meaningOf(path), globals);
    },
    forget() {},
  };
}
