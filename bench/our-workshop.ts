// A running workshop on our server, and addresses for as many people as a benchmark wants in it.
import type { Template } from '@tday/shared/template';

const post = async (address: string, body: object, pass?: string): Promise<unknown> => {
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(pass !== undefined && { authorization: `Bearer ${pass}` }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  return response.json();
};

interface Seat {
  readonly workshop: string;
  readonly code: string;
  readonly pass: string;
}

export interface OurWorkshop {
  readonly id: string;
  readonly facilitatorPass: string;
  /** Passes of the contributors. */
  readonly passes: readonly string[];
  readonly template: Template;
}

/** How many are at the door at the same time. */
const comingAtOnce = 20;

/** Starts a workshop from a template, opens the stage that has `section`, and lets people join. */
export const startOurWorkshop = async (
  origin: string,
  templateId: string,
  section: string,
  people: number,
): Promise<OurWorkshop> => {
  const started = (await post(`${origin}/api/workshops`, {
    template: templateId,
    title: 'Measured',
    name: 'Fay',
  })) as Seat;
  const { workshop: id, code, pass } = started;
  const commands = `${origin}/api/workshops/${id}/commands`;
  await post(commands, { type: 'start' }, pass);
  const response = await fetch(`${origin}/api/templates/${templateId}`);
  const template = (await response.json()) as Template;
  const stage = template.stages.find(({ sections }) => sections.includes(section));
  if (stage === undefined) throw new Error(`no stage opens ${section}`);
  await post(commands, { type: 'open-stage', stage: stage.id }, pass);
  const join = async (number: number): Promise<string> => {
    const name = `Person ${number}`;
    const seat = (await post(`${origin}/api/join`, { code, name, group: 'civil-servant' })) as Seat;
    return seat.pass;
  };
  const passes: string[] = [];
  while (passes.length < people) {
    const coming = Math.min(comingAtOnce, people - passes.length);
    const numbers = Array.from({ length: coming }, (_, index) => passes.length + index + 1);
    passes.push(...(await Promise.all(numbers.map(join))));
  }
  return { id, facilitatorPass: pass, passes, template };
};
