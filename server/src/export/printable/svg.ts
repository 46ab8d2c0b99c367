// What a format needs to know of a figure's picture: how large it is, and that it stands as a file.

const namespace = 'xmlns="http://www.w3.org/2000/svg"';
const usualSize = { width: 640, height: 360 } as const;

const firstTag = (svg: string): string => /<svg\b[^>]*>/.exec(svg)?.[0] ?? '';

const lengthOf = (tag: string, name: string): number | undefined => {
  const found = new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`).exec(tag)?.[1];
  const length = Number(found);
  return length > 0 ? length : undefined;
};

const viewBoxOf = (tag: string): readonly number[] =>
  (/\sviewBox="([^"]*)"/.exec(tag)?.[1] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);

export const readSvg = (svg: string): { svg: string; width: number; height: number } => {
  const tag = firstTag(svg);
  const [, , boxWidth, boxHeight] = viewBoxOf(tag);
  return {
    svg: tag.includes('xmlns=') ? svg : svg.replace('<svg', `<svg ${namespace}`),
    width: lengthOf(tag, 'width') ?? (boxWidth || usualSize.width),
    height: lengthOf(tag, 'height') ?? (boxHeight || usualSize.height),
  };
};
