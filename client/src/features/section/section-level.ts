// The level of a section's heading: 2 below a stage's title, 1 where the section is the whole page. What
// people write into the section stands below it.
import { createContext } from 'react';

export type SectionLevel = 1 | 2;

export const SectionLevelContext = createContext<SectionLevel>(2);
