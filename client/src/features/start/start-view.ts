// What the first page shows stands in its address, so that the browser's Back leads where people expect.

export type StartView =
  | { readonly at: 'gallery' }
  | { readonly at: 'preview' | 'form'; readonly template: string };

export const readStartView = (search: string): StartView => {
  const params = new URLSearchParams(search);
  const [preview, use] = [params.get('preview'), params.get('use')];
  if (use) return { at: 'form', template: use };
  return preview ? { at: 'preview', template: preview } : { at: 'gallery' };
};

export const pathToStart = (view: StartView): string => {
  if (view.at === 'gallery') return '/';
  const key = view.at === 'form' ? 'use' : 'preview';
  return `/?${new URLSearchParams({ [key]: view.template })}`;
};
