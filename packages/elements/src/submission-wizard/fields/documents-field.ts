/** Pictures and PDF files of one paper: a big button, then each file with its picture, size and a way to take it off. */
import type { DraftFile } from '@motcua/headless';
import { fileRules } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { content } from '../../common/content.js';
import { fileIcon, icon } from '../../common/icons.js';
import { cameraIcon } from '../camera-icon.js';
import { words } from '../submission-wizard.words.js';
import type { WizardView } from '../view.js';
import { describedBy, type FieldView, fieldClass, hintAndProblem, idOf, labelText, why } from './field-frame.js';

export const fileSize = (bytes: number): string =>
  bytes < 1024 * 1024 ? words.kilobytes(bytes) : words.megabytes(bytes);

const accept = fileRules.mediaTypes.join();

export function documentsField(view: FieldView, files: readonly DraftFile[], wizard: WizardView): TemplateResult {
  const { field, problem } = view;
  const { path, maxFiles = Infinity } = field;
  const id = idOf(path);
  const isFull = files.length >= maxFiles;
  // Both labels name the input: what is asked for, then what pressing it does.
  return html`<div class=${fieldClass(problem)} part="field">
    <label class="label" for=${id}>${labelText(field)}</label>
    ${hintAndProblem(view)}
    ${
      files.length > 0
        ? html`<ul class="files" aria-label=${words.files}>
            ${repeat(
              files,
              (file) => file.fileId,
              (file) => fileRow(file, path, wizard),
            )}
          </ul>`
        : nothing
    }
    <div class="picker" ?hidden=${isFull}>
      <input
        class="visually-hidden"
        type="file"
        id=${id}
        accept=${accept}
        ?multiple=${maxFiles > 1}
        aria-describedby=${describedBy(view)}
        aria-invalid=${problem ? 'true' : 'false'}
        @change=${(event: Event) => wizard.attach(field, event.target as HTMLInputElement)}
      />
      <label class="button secondary" part="file-button" for=${id}
        >${icon(cameraIcon)}${files.length > 0 ? words.pickMore : words.pick}</label
      >
    </div>
    <p class="small muted" role="status">
      ${wizard.attaching(path) ? words.picking : isFull ? words.filesFull(files.length) : nothing}
    </p>
    ${why(field)}
  </div>`;
}

function fileRow(
  { fileId, name, size, mediaType }: DraftFile,
  path: string,
  { remove, preview }: WizardView,
): TemplateResult {
  const picture = mediaType === 'application/pdf' ? undefined : preview(fileId);
  return html`<li class="file">
    <span class="thumbnail">${picture ? html`<img src=${picture} alt="" decoding="async" />` : icon(fileIcon)}</span>
    <span class="file-name">${content(name)}<span class="small muted"> ${fileSize(size)}</span></span>
    <button type="button" class="button quiet" @click=${() => remove(path, fileId)}>
      ${words.remove}<span class="visually-hidden" lang="vi"> ${name}</span>
    </button>
  </li>`;
}
