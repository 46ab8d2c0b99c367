// The templates on offer, the faulty ones too, each with its faults.
import { type Template, templateMinutes } from '@tday/shared/template';
import { serverWords } from '@tday/shared/words/server';
import { problem } from './problem.ts';
import type { Route } from './route.ts';
import { refusedAs, templateAnswer, templatesAnswer } from './schemas.ts';

const says = serverWords.en.api;

const inShort = (template: Template) => {
  const { id, version, language, title, starts, groups, stages, sections, documents } = template;
  return {
    id,
    version,
    language,
    title,
    says: template.says,
    starts,
    minutes: templateMinutes(template),
    groups,
    stages: stages.map(({ id, title, kind, minutes }) => ({ id, title, kind, minutes })),
    sections: sections.map(({ id, title, kind }) => ({ id, title, kind })),
    documents: documents.map(({ id, title, says }) => ({ id, title, says })),
  };
};

export const listTemplates: Route = {
  method: 'get',
  path: '/api/templates',
  api: { says: says.templates, answers: { 200: { says: says.listed, schema: templatesAnswer } } },
  handle: async ({ templates }, c) => {
    const { templates: offered, faulty } = await templates.all();
    // The whole day before its halves.
    const inOrder = offered.map(inShort).sort((one, other) => other.minutes - one.minutes);
    return c.json({ templates: inOrder, faulty });
  },
};

export const showTemplate: Route = {
  method: 'get',
  path: '/api/templates/:template',
  api: {
    says: says.template,
    answers: {
      200: { says: says.shown, schema: templateAnswer },
      404: refusedAs(says.noSuchTemplate),
    },
  },
  handle: async ({ templates }, c) => {
    const template = await templates.find(c.req.param('template') ?? '');
    return template === undefined ? c.json(problem('no-such-template'), 404) : c.json(template);
  },
};
