// The frame around every screen of a workshop: who and what, where one can go, where the room is, and
// then the screen.
import { roomWords } from '@tday/shared/words/room';
import { type ReactNode, useEffect } from 'react';
import { pathTo, type WorkshopPlace } from '../features/go.ts';
import { Link } from '../features/Link.tsx';
import { groupLabel } from '../features/people/by-group.ts';
import { useAnnounceJoins } from '../features/people/use-announce-people.ts';
import { StageBar } from '../features/stages/StageBar.tsx';
import { HandedBack } from '../features/status/HandedBack.tsx';
import { LineNote } from '../features/status/LineNote.tsx';
import { NearlyFullNote } from '../features/status/NearlyFullNote.tsx';
import { useAnnounceRoom } from '../features/status/use-announce-room.ts';
import { useMe, useTemplate, useWorkshop } from '../features/use-model.ts';
import { RestoredNote } from '../features/versions/RestoredNote.tsx';
import { SkipLink } from '../ui/SkipLink.tsx';

const words = roomWords.en;
const places = ['today', 'sections', 'numbers', 'documents', 'checks', 'people', 'export'] as const;

const Header = () => {
  const title = useWorkshop((workshop) => workshop.title);
  const marking = useWorkshop((workshop) => workshop.marking);
  const me = useMe();
  const group = groupLabel(useTemplate(), me);
  return (
    <header className="govuk-generic-header">
      <div className="govuk-generic-header__container govuk-width-container tday-header">
        <div className="govuk-generic-header__logo tday-header__title">
          <span className="tday-header__product">{words.product}</span>
          <span className="tday-header__workshop">{title}</span>
        </div>
        <div className="tday-header__side">
          <span className="tday-header__marking">{marking}</span>
          <span>
            {me.name} <span className="tday-header__group">({group})</span>
          </span>
        </div>
      </div>
    </header>
  );
};

const Navigation = ({ place }: { readonly place: WorkshopPlace }) => {
  const id = useWorkshop((workshop) => workshop.id);
  const computes = useTemplate().appraisal !== undefined;
  return (
    <div className="govuk-service-navigation">
      <div className="govuk-width-container">
        <nav aria-label={words.navigation} className="govuk-service-navigation__wrapper">
          <ul className="govuk-service-navigation__list tday-navigation">
            {places
              .filter((at) => at !== 'numbers' || computes)
              .map((at) => (
                <li
                  key={at}
                  className={`govuk-service-navigation__item${
                    at === place.at ? ' govuk-service-navigation__item--active' : ''
                  }`}
                >
                  <Link
                    className="govuk-service-navigation__link"
                    to={pathTo(id, { at })}
                    aria-current={at === place.at ? 'page' : undefined}
                  >
                    {at === place.at ? (
                      <strong className="govuk-service-navigation__active-fallback">
                        {words.places[at]}
                      </strong>
                    ) : (
                      words.places[at]
                    )}
                  </Link>
                </li>
              ))}
          </ul>
        </nav>
      </div>
    </div>
  );
};

/** Says where one is in the window's title too; it does not tick. */
const useTitle = (page: string): void => {
  const title = useWorkshop((workshop) => workshop.title);
  useEffect(() => {
    document.title = words.title(page, title);
  }, [page, title]);
};

interface WorkshopFrameProps {
  readonly place: WorkshopPlace;
  /** What the screen is called in the window's title. */
  readonly page: string;
  readonly children: ReactNode;
}

export const WorkshopFrame = ({ place, page, children }: WorkshopFrameProps) => {
  useTitle(page);
  useAnnounceRoom();
  useAnnounceJoins();
  return (
    <>
      <SkipLink target="task">{words.skip}</SkipLink>
      <Header />
      <Navigation place={place} />
      <StageBar place={place} />
      <div className="govuk-width-container tday-page">
        <LineNote />
        <NearlyFullNote />
        <RestoredNote />
        <HandedBack />
        <main className="tday-main" id="task" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  );
};
