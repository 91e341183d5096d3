// The manifest's urlFetchWhitelist: prefixes of the URLs that the script may fetch (page manifest/allowlist-url).

/** `https://*.example.com/path/`: https, a host that may begin with one wildcard, and a path. */
const PREFIX = /^https:\/\/(\*\.)?([^/*]+)(\/.*)$/;

/** @returns whether the list allows the URL; a prefix that Google would refuse allows none */
export function isListed(prefixes: readonly string[], url: string): boolean {
  const { protocol, host, pathname } = new URL(url);
  return prefixes.some((prefix) => {
    const [, wildcard, name = '', path = ''] = PREFIX.exec(prefix) ?? [];
    const isHost = wildcard === undefined ? host === name : host.endsWith(`.${name}`);
    return protocol === 'https:' && name !== '' && isHost && pathname.startsWith(path);
  });
}

/** @throws Error with Google's text for a URL that is not on the list; null is no list */
export function checkListed(prefixes: readonly string[] | null, url: string): void {
  if (prefixes === null || isListed(prefixes, url)) return;
  throw new Error(
    `Request to ${url} failed because the URL has not been whitelisted in the script manifest.`,
  );
}
