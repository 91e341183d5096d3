// A service that works for one execution on what the host keeps.
import type { ServiceContext } from '../host-state.ts';
import { Service } from '../service.ts';

export abstract class ContextService extends Service {
  protected readonly context: ServiceContext;

  constructor(context: ServiceContext) {
    super();
    this.context = context;
  }
}
