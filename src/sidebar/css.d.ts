// Style sheets are imported for esbuild, which collects them into the page.
declare module '*.css';
