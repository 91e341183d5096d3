// Knows common slips in the domain of an e-mail address.

export interface DomainSlip {
  /** The address with the slip corrected. */
  readonly email: string;
  /** The corrected address cannot be wrong. */
  readonly certain: boolean;
  /** The domain as written may exist, so the address may after all be right. */
  readonly exists: boolean;
}

const PROVIDERS = new Set(['gmail', 'yahoo', 'hotmail', 'outlook', 'icloud', 'rediffmail']);

/** Slips of "com" that are no top-level domain (IANA root zone), so that such an address cannot exist. */
const NOT_COM = new Set(['con', 'cmo', 'ocm', 'vom', 'xom', 'cpm', 'coom', 'comm', 'conm', 'comn']);

/** Domains one slip away from a large provider; some of them exist. */
const PROVIDER_SLIPS: ReadonlyMap<string, string> = new Map([
  ['gmial.com', 'gmail.com'],
  ['gmai.com', 'gmail.com'],
  ['gmal.com', 'gmail.com'],
  ['gamil.com', 'gmail.com'],
  ['gnail.com', 'gmail.com'],
  ['gmaill.com', 'gmail.com'],
  ['gmail.co', 'gmail.com'],
  ['gmail.cm', 'gmail.com'],
  ['gmail.om', 'gmail.com'],
  ['gmail.in', 'gmail.com'],
  ['gmail.co.in', 'gmail.com'],
  ['gmail.com.com', 'gmail.com'],
  ['yaho.com', 'yahoo.com'],
  ['yahooo.com', 'yahoo.com'],
  ['yahoo.co', 'yahoo.com'],
  ['hotmial.com', 'hotmail.com'],
  ['hotmal.com', 'hotmail.com'],
  ['hotmai.com', 'hotmail.com'],
  ['outlok.com', 'outlook.com'],
  ['outloo.com', 'outlook.com'],
  ['rediffmal.com', 'rediffmail.com'],
]);

/** The slip in a well-formed address; null when its domain looks right. */
export function domainSlip(email: string): DomainSlip | null {
  const at = email.lastIndexOf('@') + 1;
  const local = email.slice(0, at);
  const domain = email.slice(at).toLowerCase();
  const dot = domain.lastIndexOf('.');
  const name = domain.slice(0, dot);
  if (NOT_COM.has(domain.slice(dot + 1))) {
    const corrected = `${name}.com`;
    const provider = PROVIDER_SLIPS.get(corrected) ?? corrected;
    return { email: local + provider, certain: PROVIDERS.has(name), exists: false };
  }
  const meant = PROVIDER_SLIPS.get(domain);
  return meant === undefined ? null : { email: local + meant, certain: false, exists: true };
}
