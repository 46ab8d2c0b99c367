// The API's description of itself (OpenAPI 3.1), made from the routes and the schemas that check what comes
// in, so that it cannot say anything else than what is done.
import { serverWords } from '@tday/shared/words/server';
import { z } from 'zod';
import type { Route } from './route.ts';

const words = serverWords.en.api;

type Json = Readonly<Record<string, unknown>>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
};

const pathOf = ({ path }: Route): string => path.replace(/:(\w+)/g, '{$1}');

const parametersOf = ({ path, api }: Route): readonly Json[] => [
  ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  })),
  ...Object.entries(api?.query ?? {}).map(([name, description]) => ({
    name,
    in: 'query',
    description,
    schema: { type: 'string' },
  })),
];

const contentOf = (schema: z.ZodType | undefined, mediaType: string | undefined): Json => {
  if (schema !== undefined)
    return { content: { 'application/json': { schema: schemaOf(schema, 'output') } } };
  return mediaType === undefined ? {} : { content: { [mediaType]: {} } };
};

const answersOf = ({ api }: Route): Json =>
  Object.fromEntries(
    Object.entries(api?.answers ?? {}).map(([status, { says, schema, mediaType }]) => [
      status,
      { description: says, ...contentOf(schema, mediaType) },
    ]),
  );

const bodyOf = ({ api }: Route): Json =>
  api?.body === undefined
    ? {}
    : {
        requestBody: {
          required: true,
          content: { 'application/json': { schema: schemaOf(api.body, 'input') } },
        },
      };

const operationOf = (route: Route): Json => ({
  summary: route.api?.says,
  parameters: parametersOf(route),
  ...bodyOf(route),
  responses: answersOf(route),
});

const describe = (routes: readonly Route[]): Json => {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = pathOf(route);
    paths[path] = { ...paths[path], [route.method]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: words.title, description: words.about, version: '1' },
    paths,
  };
};

export const describeApi = (routes: readonly Route[]): Route => {
  const route: Route = {
    method: 'get',
    path: '/api/openapi.json',
    api: {
      says: words.description,
      answers: { 200: { says: words.shown, mediaType: 'application/json' } },
    },
    handle: (_parts, c) => c.json(description),
  };
  const description = describe([...routes, route]);
  return route;
};
