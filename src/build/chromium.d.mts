/** The program file of a Chromium or Chrome; throws an error that says what to install. */
export function findChromium(env?: Readonly<Record<string, string | undefined>>): string;
