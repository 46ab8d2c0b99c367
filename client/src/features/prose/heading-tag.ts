// The tag of a heading inside prose: always below the heading that the text stands under.

export const headingTag = (under: number, level: number): 'h2' | 'h3' | 'h4' | 'h5' | 'h6' =>
  `h${Math.max(2, Math.min(6, under + level))}` as 'h2';
