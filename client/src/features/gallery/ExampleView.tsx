// One example of a field type: where it can be changed, where it can only be read, and as a table says it.
import type { Address } from '@tday/shared/content-view';
import { galleryWords } from '@tday/shared/words/gallery';
import type { OpenWorkshop } from '../../model/workshop-state.ts';
import { FieldView } from '../fields/FieldView.tsx';
import { CellText } from '../register/CellText.tsx';
import { OpenWorkshopContext, useNames } from '../use-model.ts';
import { linkedRegisters, type ShownExample } from './gallery-template.ts';

const words = galleryWords.en;

interface ExampleViewProps {
  readonly section: string;
  readonly example: ShownExample;
  /** The same workshop where nobody may write. */
  readonly closed: OpenWorkshop;
}

const Spec = ({ spec }: { readonly spec: unknown }) => {
  const says = JSON.stringify(spec);
  return (
    <p className="tday-example__spec">
      {words.spec}: {says === '{}' ? words.noSpec : <code>{says}</code>}
    </p>
  );
};

export const ExampleView = ({ section, example, closed }: ExampleViewProps) => {
  const { name, spec, field } = example;
  const names = useNames(...linkedRegisters);
  const address: Address = { section, field: field.id };
  return (
    <section className="tday-example" aria-label={`${section}: ${name}`}>
      <Spec spec={spec} />
      <div className="tday-example__places">
        <div>
          <p className="tday-example__place">{words.form}</p>
          <FieldView field={field} address={address} />
        </div>
        <div>
          <p className="tday-example__place">{words.readOnly}</p>
          <OpenWorkshopContext value={closed}>
            <FieldView field={field} address={address} />
          </OpenWorkshopContext>
          <p className="tday-example__place">{words.cell}</p>
          <p className="tday-example__cell">
            <CellText section={section} field={field} names={names} />
          </p>
        </div>
      </div>
    </section>
  );
};
