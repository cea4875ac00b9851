/** Draws a QR code as one SVG path. The encoder is a chunk of its own, asked for when a code is first shown. */
import type { Client } from '@motcua/client';
import { css, html, type ReactiveControllerHost, svg, type TemplateResult } from 'lit';
import { LazyPart } from './lazy-part.js';

/** Light modules around the code; scanners need four. */
const quiet = 4;

type Encode = typeof import('uqr').encode;

/** Styles for `template`; black on white in every theme, since scanners want it. At least 25 mm on paper. */
export const qrStyles = css`
  .qr-words {
    overflow-wrap: anywhere;
  }
  .qr-words + figcaption {
    display: none;
  }
  .qr {
    display: block;
    inline-size: 100%;
    max-inline-size: 260px;
    aspect-ratio: 1;
    background: #fff;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    forced-color-adjust: none;
  }
  @media print {
    .qr {
      inline-size: 36mm;
      max-inline-size: none;
      min-inline-size: 25mm;
      border: 0;
      print-color-adjust: exact;
    }
  }
`;

export class QrCode {
  readonly #encoder: LazyPart<{ encode: Encode }>;
  #drawn: { readonly text: string; readonly size: number; readonly path: string } | undefined;

  constructor(host: ReactiveControllerHost & { readonly client?: Client }, load = () => import('uqr')) {
    this.#encoder = new LazyPart(host, load);
  }

  /**
   * Where the encoder could not be loaded, words stand in the code's place and the caption about scanning goes.
   * @param text what the code holds
   * @param words what it is, for those who do not see it
   * @param instead for those who cannot scan it; the text itself where people can read it
   */
  template(text: string, words: string, instead: unknown = text): TemplateResult {
    const encode = this.#encoder.get()?.encode;
    if (this.#encoder.failed) return html`<p class="qr-words small">${instead}</p>`;
    if (!encode) return html`<div class="qr" role="img" aria-label=${words}></div>`;
    if (this.#drawn?.text !== text) this.#drawn = { text, ...draw(encode, text) };
    const { size, path } = this.#drawn;
    return html`<svg class="qr" role="img" aria-label=${words} viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
      ${svg`<path fill="#fff" d="M0 0h${size}v${size}h-${size}z"></path><path fill="#000" d=${path}></path>`}
    </svg>`;
  }
}

/** One run of dark modules per `h`, so that the path stays short. */
function draw(encode: Encode, text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const runs = data.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      const length = (end < 0 ? size : end) - x;
      return [`M${x + quiet} ${y + quiet}h${length}v1h-${length}z`];
    }),
  );
  return { size: size + 2 * quiet, path: runs.join('') };
}
