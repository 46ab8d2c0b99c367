// A day on a server, begun and joined as a browser does it.

export interface Pass {
  readonly workshop: string;
  readonly pass: string;
  readonly code: string;
  readonly participant: string;
}

export const postTo = async <Answer = Pass>(
  origin: string,
  path: string,
  body: object,
  pass?: string,
): Promise<Answer> => {
  const answer = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(pass !== undefined && { authorization: `Bearer ${pass}` }),
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
};

/** Throws for a refusal. */
export const command = (
  origin: string,
  { workshop, pass }: Pick<Pass, 'workshop' | 'pass'>,
  asked: object,
): Promise<object> => postTo<object>(origin, `/api/workshops/${workshop}/commands`, asked, pass);

/** Fay starts the transformation day and opens its first stages. */
export const startDay = async (origin: string): Promise<Pass> => {
  const started = await postTo(origin, '/api/workshops', {
    template: 'transformation-day',
    title: 'A day',
    name: 'Fay',
  });
  await command(origin, started, { type: 'start' });
  for (let stage = 0; stage < 3; stage++) await command(origin, started, { type: 'next-stage' });
  return started;
};

export const joinDay = (origin: string, code: string, name: string): Promise<Pass> =>
  postTo(origin, '/api/join', { code, name, group: 'user' });
