// Types of the page builder, for the tests that build the page.
export function sidebarPage(): Promise<string>;
