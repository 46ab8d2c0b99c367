// The script of the join page, which works without it: fetches the room's code while a name is being
// typed, and stops a second press of the button.
import './styles/join.scss';

const prefetch = (): void => {
  const list = document.querySelector<HTMLMetaElement>('meta[name="prefetch"]')?.content ?? '';
  for (const href of list.split(' ').filter(Boolean)) {
    const link = document.createElement('link');
    link.rel = href.endsWith('.css') ? 'prefetch' : 'modulepreload';
    link.href = href;
    document.head.append(link);
  }
};

const pressOnce = (event: SubmitEvent): void => {
  const form = event.target as HTMLFormElement;
  if (form.dataset['sent'] === 'yes') event.preventDefault();
  form.dataset['sent'] = 'yes';
};

document.addEventListener('submit', pressOnce);
// Coming back with the browser's back button: the form may be sent again.
addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset['sent'];
});
addEventListener('load', () => setTimeout(prefetch, 200));
