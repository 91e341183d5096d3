// Style sheets that the page's bundle takes in.
declare module '*.css';
