import { FormGroup } from './FormGroup.tsx';

interface FileInputProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** Such as .json: what the browser offers first. */
  readonly accept?: string;
  readonly onChoose: (file: File) => void;
}

/** The same file can be chosen again: it may have been mended meanwhile. */
export const FileInput = ({ id, label, hint, error, accept, onChoose }: FileInputProps) => (
  <FormGroup id={id} label={label} hint={hint} error={error}>
    {(described) => (
      <input
        {...described}
        id={id}
        type="file"
        className="govuk-file-upload"
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file !== undefined) onChoose(file);
        }}
      />
    )}
  </FormGroup>
);
