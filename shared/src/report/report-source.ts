// What a document is made of: the template, what was written, and what is known of the workshop.
import type { ContentView } from '../content-view.ts';
import type { Template } from '../template.ts';
import type { Workshop } from '../workshop.ts';

/** As much of the workshop as a document says about it. */
export interface WorkshopFacts
  extends Pick<
    Workshop,
    'id' | 'title' | 'marking' | 'place' | 'state' | 'startedAt' | 'participants' | 'references'
  > {
  /** When the state that is printed came to be, milliseconds since 1970: the latest edit or decision. */
  readonly lastChangedAt: number;
}

export interface ReportSource {
  /** The workshop's own copy. */
  readonly template: Template;
  readonly content: ContentView;
  readonly workshop: WorkshopFacts;
  /** Which sections whoever asks may read; without it, all of them. */
  readonly sections?: (section: string) => boolean;
}
