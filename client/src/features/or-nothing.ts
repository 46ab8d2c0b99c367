// What a screen is better with and can do without: fetched once the screen is there, as nobody waits for it to
// write; where it cannot be had the screen is as it is without it.
import { type ComponentType, lazy } from 'react';

export const orNothing = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async (): Promise<{ readonly default: ComponentType<Props> }> => {
    const Nothing: ComponentType<Props> = () => null;
    return { default: await load().catch(() => Nothing) };
  });
