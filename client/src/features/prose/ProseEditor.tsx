// A text that people write together: shown as it stands, and an editor as soon as somebody enters it.

import type { Refusal } from '@tday/shared/commands';
import { proseName } from '@tday/shared/content-names';
import type { Address } from '@tday/shared/content-view';
import { readProse } from '@tday/shared/prose';
import { editorWords } from '@tday/shared/words/editor';
import { type FocusEvent, useContext, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { SectionLevelContext } from '../section/section-level.ts';
import { useCalmRaw, useCopy, useOpenWorkshop } from '../use-model.ts';
import type { CaretsOptions } from './carets.ts';
import { keepInPlace } from './keep-in-place.ts';
import { loadEditor, loadedEditor } from './load-editor.ts';
import type { EnterAt } from './MountedEditor.tsx';
import { ProseText } from './ProseText.tsx';

interface ProseEditorProps {
  readonly address: Address;
  /** For an answer of several texts, which one. */
  readonly part?: string;
  readonly lines: 'one' | 'many';
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  /** Why it may not be written now: then it is only shown. */
  readonly refusal?: Refusal | undefined;
  /**
   * The level of the heading that the text stands under; its own headings go below. Without it, the
   * section's.
   */
  readonly under?: number;
  /** In a text of one line, what Enter does. */
  readonly onEnter?: () => void;
}

/** Moving to the toolbar, or looking at another window, is not leaving. */
const leaveAfterMs = 250;

const nothing = () => {};

const proseAt = (raw: unknown, part: string | undefined) =>
  readProse(part === undefined ? raw : (raw as Record<string, unknown> | undefined)?.[part]);

type PlacedProps = ProseEditorProps & { readonly under: number };

export const ProseEditor = (props: ProseEditorProps) => {
  const { refusal, under: given } = props;
  const copy = useCopy();
  const level = useContext(SectionLevelContext);
  const under = given ?? level;
  // Another copy of the content, or a right that came or went: whatever was open begins anew.
  return refusal === undefined ? (
    <WritableProse key={copy.number} {...props} under={under} />
  ) : (
    <ReadOnlyProse {...props} under={under} />
  );
};

const ReadOnlyProse = ({ address, part, labelledBy, under }: PlacedProps) => {
  const prose = proseAt(useCalmRaw(address), part);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; this groups words
    <div className="tday-prose tday-prose--read-only" role="group" aria-labelledby={labelledBy}>
      <ProseText prose={prose} under={under} empty={editorWords.en.notYetWritten} />
    </div>
  );
};

const useEntering = () => {
  const box = useRef<HTMLDivElement>(null);
  const [enterAt, setEnterAt] = useState<EnterAt>();
  const [failed, setFailed] = useState(false);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(leaving.current), []);

  const enter = (at: EnterAt) => {
    clearTimeout(leaving.current);
    setFailed(false);
    // At once, inside the press or the focus: a phone shows its keyboard only then.
    if (loadedEditor()) keepInPlace(box.current, () => flushSync(() => setEnterAt(at)));
    else {
      const there = () => setEnterAt(at);
      loadEditor().then(there, () => setFailed(true));
    }
  };
  const leave = () => {
    leaving.current = setTimeout(() => {
      if (box.current?.contains(document.activeElement)) return;
      keepInPlace(document.activeElement, () => flushSync(() => setEnterAt(undefined)));
    }, leaveAfterMs);
  };
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) leave();
  };
  return { box, enterAt, failed, enter, onBlur, stay: () => clearTimeout(leaving.current) };
};

const WritableProse = (props: PlacedProps) => {
  const { lines, labelledBy, describedBy, under, onEnter = nothing } = props;
  const { box, enterAt, failed, enter, onBlur, stay } = useEntering();
  const text = useText(props, enterAt !== undefined);
  const Editor = loadedEditor()?.MountedEditor;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to the focus of what is inside
    <div ref={box} className={`tday-prose tday-prose--${lines}`} onBlur={onBlur} onFocus={stay}>
      {Editor && enterAt && text ? (
        <Editor
          enterAt={enterAt}
          labelledBy={labelledBy}
          plan={{
            ...text,
            lines,
            under,
            onEnter,
            attributes: attributesOf(lines, labelledBy, describedBy),
          }}
        />
      ) : (
        <StillProse {...props} onEnterAt={enter} />
      )}
      {failed && (
        <p className="govuk-error-message" role="alert">
          {editorWords.en.notLoaded}
        </p>
      )}
    </div>
  );
};

/** The text in the content and the carets in it, once somebody enters it. */
const useText = ({ address, part }: ProseEditorProps, entered: boolean) => {
  const { host } = useOpenWorkshop();
  const { content, presence } = useCopy();
  const fragment = entered ? content.fragment(address, part) : undefined;
  if (fragment === undefined) return undefined;
  const name = proseName(address, part);
  const { section, row, field } = address;
  const place = { section, field, ...(row && { row }) };
  const carets: CaretsOptions = {
    name,
    host,
    others: () => presence.caretsIn(name),
    onOthers: (listener) => presence.onCarets(name, listener),
    say: (caret) => presence.moveCaret(place, caret),
    leave: () => presence.dropCaret(name),
  };
  return { fragment, carets };
};

const attributesOf = (
  lines: 'one' | 'many',
  labelledBy: string,
  describedBy: string | undefined,
): Record<string, string> => ({
  role: 'textbox',
  class: 'tday-prose__text',
  'aria-multiline': String(lines === 'many'),
  'aria-labelledby': labelledBy,
  ...(describedBy && { 'aria-describedby': describedBy }),
});

interface StillProseProps extends PlacedProps {
  readonly onEnterAt: (at: EnterAt) => void;
}

/** The text while nobody here is in it. A screen reader finds the same textbox as later. */
const StillProse = (props: StillProseProps) => {
  const { address, part, lines, labelledBy, describedBy, under, onEnterAt } = props;
  const prose = proseAt(useCalmRaw(address), part);
  const pressed = useRef(false);
  const setPressed = (now: boolean) => {
    pressed.current = now;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: neither input nor textarea shows headings and lists
    <div
      role="textbox"
      tabIndex={0}
      className="tday-prose__text"
      aria-multiline={lines === 'many'}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onPointerDown={() => setPressed(true)}
      onBlur={() => setPressed(false)}
      // The focus of a press is not for entering: the press itself says where.
      onFocus={() => !pressed.current && onEnterAt('end')}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onEnterAt('end');
      }}
      onClick={({ clientX, clientY }) => {
        setPressed(false);
        // Whoever marks words to copy them has not come to write.
        if (getSelection()?.isCollapsed !== false) onEnterAt({ left: clientX, top: clientY });
      }}
    >
      <ProseText prose={prose} under={under} />
    </div>
  );
};
