// Types of the package gas-local, which has none of its own.
declare module 'gas-local' {
  interface Options {
    readonly filter?: (path: string) => boolean;
  }
  const gas: {
    /** Runs every script below a folder in the context of `globals` and answers with that context. */
    require(folder: string, globals: Record<string, unknown>, options?: Options): Record<string, unknown>;
  };
  export default gas;
}
