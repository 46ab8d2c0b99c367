// Every field type with every example that it brings: for whoever makes a field type or changes how one
// looks. Nothing in it is kept.
import { galleryWords } from '@tday/shared/words/gallery';
import { startWords } from '@tday/shared/words/start';
import { useEffect, useMemo, useState } from 'react';
import { ExampleView } from '../features/gallery/ExampleView.tsx';
import { shownTypes } from '../features/gallery/gallery-template.ts';
import { asClosed, galleryWorkshop } from '../features/gallery/gallery-workshop.ts';
import { PlainPage } from '../features/PlainPage.tsx';
import { OpenWorkshopContext } from '../features/use-model.ts';
import type { Host } from '../model/host.ts';
import type { OpenWorkshop } from '../model/workshop-state.ts';
import { Button } from '../ui/Button.tsx';

const words = galleryWords.en;

const Types = ({ open }: { readonly open: OpenWorkshop }) => {
  const closed = useMemo(() => asClosed(open), [open]);
  return shownTypes.map(({ fieldType: { type }, examples }) => (
    <section key={type} aria-labelledby={type}>
      <h2 id={type} className="govuk-heading-l">
        {type}
      </h2>
      {examples.map((example) => (
        <ExampleView key={example.field.id} section={type} example={example} closed={closed} />
      ))}
    </section>
  ));
};

const useGallery = (host: Host) => {
  const [open, setOpen] = useState<OpenWorkshop>();
  const [making, setMaking] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another making begins with the examples
  useEffect(() => {
    const made = galleryWorkshop(host);
    setOpen(made);
    return () => made.close();
  }, [host, making]);
  return { open, making, restore: () => setMaking(making + 1) };
};

export const GalleryScreen = ({ host }: { readonly host: Host }) => {
  const { open, making, restore } = useGallery(host);
  return (
    <PlainPage title={words.title} words={startWords.en}>
      <h1 className="govuk-heading-xl">{words.title}</h1>
      <p className="govuk-body-l">{words.says}</p>
      <Button onClick={restore}>{words.restore}</Button>
      <nav aria-label={words.contents}>
        <ul className="govuk-list tday-gallery-contents">
          {shownTypes.map(({ fieldType: { type } }) => (
            <li key={type}>
              <a className="govuk-link" href={`#${type}`}>
                {type}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {open && (
        <OpenWorkshopContext value={open} key={making}>
          <Types open={open} />
        </OpenWorkshopContext>
      )}
    </PlainPage>
  );
};
