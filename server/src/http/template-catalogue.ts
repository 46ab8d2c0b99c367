// The templates on offer: those that come with the project, and those of the folder that the host named,
// read anew each time, so that an author sees a mended file at once.
import type { Template } from '@tday/shared/template';
import {
  readTemplateFolder,
  shippedTemplates,
  type TemplateFolder,
  withInForce,
} from '@tday/templates/template-folder';
import type { Logger } from 'pino';

export class TemplateCatalogue {
  private readonly folder: string | undefined;
  private readonly log: Logger;
  private shipped: Promise<TemplateFolder> | undefined;

  constructor(folder: string | undefined, log: Logger) {
    this.folder = folder;
    this.log = log;
  }

  async all(): Promise<TemplateFolder> {
    this.shipped ??= shippedTemplates();
    const shipped = await this.shipped;
    const own = await this.ofHost(shipped);
    // The host's own rates and rules hold for every template.
    const given = shipped.templates.map((template) => withInForce(template, own));
    return {
      ...own,
      templates: [...given, ...own.templates],
      faulty: [...shipped.faulty, ...own.faulty],
    };
  }

  async find(id: string): Promise<Template | undefined> {
    const { templates } = await this.all();
    return templates.find((template) => template.id === id);
  }

  private async ofHost(shipped: TemplateFolder): Promise<TemplateFolder> {
    const none = { ...shipped, templates: [], faulty: [] };
    if (this.folder === undefined) return none;
    try {
      return await readTemplateFolder(this.folder, shipped);
    } catch (error) {
      // The folder was there at the start: a drive was taken out. The shipped templates still serve.
      this.log.error({ err: error, folder: this.folder }, 'the folder of templates cannot be read');
      return none;
    }
  }
}
