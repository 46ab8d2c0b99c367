// How lines are told apart without colour: each has a marker and a stroke of its own, and its name at
// its end. Colour is on top of that.
import { ink, type Point, paper, path, type Stroke } from './svg.ts';

const colors = ['#0b0c0c', '#1d70b8', '#942514', '#00703c', '#4c2c92', '#505a5f'] as const;
const dashes = [undefined, '9 4', '2 4', '12 4 2 4'] as const;

interface Marker {
  readonly corners: readonly Point[];
}

const polygon = (corners: number, turn: number, size: number): Marker => ({
  corners: Array.from({ length: corners }, (_, corner) => {
    const angle = turn + (2 * Math.PI * corner) / corners;
    return { x: Math.sin(angle) * size, y: -Math.cos(angle) * size };
  }),
});

const markers: readonly Marker[] = [
  polygon(16, 0, 5),
  polygon(4, Math.PI / 4, 6),
  polygon(3, 0, 6.5),
  polygon(4, 0, 6.5),
  polygon(3, Math.PI, 6.5),
  polygon(6, 0, 6),
];

export interface LineLook {
  readonly stroke: Stroke;
  readonly drawMarker: (at: Point) => string;
}

/** Twelve that differ: the markers, filled and then hollow. */
export const lineLook = (index: number): LineLook => {
  const color = colors[index % colors.length] ?? ink;
  const { corners } = markers[index % markers.length] ?? { corners: [] };
  const isHollow = Math.floor(index / markers.length) % 2 === 1;
  const outline = (at: Point): string =>
    `${corners
      .map(({ x, y }, corner) => {
        const place = [at.x + x, at.y + y].map((each) => Math.round(each * 100) / 100);
        return `${corner === 0 ? 'M' : 'L'}${place.join(' ')}`;
      })
      .join('')}Z`;
  return {
    stroke: { color, width: 2.25, dashes: dashes[index % dashes.length] },
    drawMarker: (at) => path(outline(at), { color, width: 2, fill: isHollow ? paper : color }),
  };
};
