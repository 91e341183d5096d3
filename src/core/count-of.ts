// Numbers of things in sentences.

/** `1 row`, `2 rows`, `5,000 rows`. */
export function countOf(number: number, one: string, many = `${one}s`): string {
  return `${String(number).replace(/\B(?=(\d{3})+$)/g, ',')} ${number === 1 ? one : many}`;
}
