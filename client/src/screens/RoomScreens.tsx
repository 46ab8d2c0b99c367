// The screens of the room, which share one frame.
import type { ReactNode } from 'react';
import type { WorkshopPlace } from '../features/go.ts';

interface RoomScreensProps {
  readonly place: WorkshopPlace;
  /** A screen that does not belong to the room's own, shown in its frame. */
  readonly children: ReactNode;
}

export const RoomScreens = ({ place, children }: RoomScreensProps) => (
  <main className="govuk-width-container govuk-main-wrapper" id="task">
    {children ?? place.at}
  </main>
);
