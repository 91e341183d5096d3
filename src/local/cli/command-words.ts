// Tells how the command says what the add-on's messages leave to its sidebar.

const OF_THE_SIDEBAR = /\bmapping\b|“Match columns”|\bin the settings\b|\bin the sidebar\b/;
const SAME_HERE = 'With the command: --match FILE and --header-row N say the same.';

/** One line when a text speaks of the sidebar's mapping or settings; none otherwise. */
export function inCommandWords(texts: readonly string[]): string[] {
  return texts.some((text) => OF_THE_SIDEBAR.test(text)) ? [SAME_HERE] : [];
}
