// A native dialog: the browser keeps the focus in it, closes it on Escape and gives the focus back.
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { classNames } from './class-names.ts';

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly size?: 'normal' | 'full';
  readonly children: ReactNode;
}

export const Dialog = ({ title, open, onClose, size = 'normal', children }: DialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (open && element && !element.open) element.showModal();
    if (!open && element?.open) element.close();
  }, [open]);
  // A dialog that is taken away while it is open would keep the focus from going back.
  useLayoutEffect(() => {
    const element = dialog.current;
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classNames('tday-dialog', size === 'full' && 'tday-dialog--full')}
      aria-labelledby={id}
      onClose={onClose}
    >
      {open && (
        <>
          <h2 id={id} className="govuk-heading-m" tabIndex={-1}>
            {title}
          </h2>
          {children}
        </>
      )}
    </dialog>
  );
};
