import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { guardEnter } from './enter-key.js';
import './motcua-submission-wizard.js';
import { type Shown, show } from './testing/dom.js';
import { FakeWizard } from './testing/fake-wizard.js';

const names = [
  'Nguyễn Thị Hương',
  "H'Hen Niê",
  "K'Brông",
  'Y Phôn',
  'Đặng Đình Đức',
  'Ễn',
  'Lò Văn Ưởng',
  'Vàng A Dờ',
  'Ksor H-Bia',
  'Hoàng Hữu Nghĩa',
  'Phạm Thị Bưởi',
  'Vừ Mí Lử',
  'Bùi Thị Thùy Trang',
  'Lê Quỳnh',
  'Y Bhiông Niê Kđăm',
  'Rơ Châm Phyăl',
  'Đỗ Ngọc Ẩn',
  'Sùng Thị Sểnh',
  'Tạ Quang Ngợi',
  'Trần Thị Thuý Hằng Nguyễn Ngọc Quỳnh Như Phan Thị Kiều Diễm Ngọc Ánh',
];

const nativeValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');

/** Types as a person would, straight into the input; counts what anybody else writes into it meanwhile. */
function typist({ element }: Shown, input: HTMLInputElement) {
  let written = 0;
  Object.defineProperty(input, 'value', {
    configurable: true,
    get: () => nativeValue?.get?.call(input),
    set(text: string) {
      written += 1;
      nativeValue?.set?.call(input, text);
    },
  });
  const tell = async (inputType: string, isComposing: boolean) => {
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType, isComposing }));
    await element.updateComplete;
  };
  const put = async (text: string, inputType: string, isComposing = false) => {
    nativeValue?.set?.call(input, text);
    await tell(inputType, isComposing);
  };
  return {
    get written() {
      return written;
    },
    /** UniKey: no composition events; letters are taken back by fake backspaces and sent again with their mark. */
    async byBackspaces(name: string) {
      let text = '';
      for (const letter of name.normalize('NFC')) {
        const plain = letter.normalize('NFD')[0] ?? letter;
        await put(text + plain, 'insertText');
        if (plain === letter) {
          text += letter;
          continue;
        }
        await put(text, 'deleteContentBackward');
        text += letter;
        await put(text, 'insertText');
      }
    },
    /** A system's own typing tool: the word is composed and handed over at its end. */
    async byComposition(name: string) {
      let done = '';
      for (const word of name.split(/(?<= )/)) {
        input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
        for (let end = 1; end <= word.length; end += 1) {
          input.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data: word.slice(0, end) }));
          await put(done + word.slice(0, end), 'insertCompositionText', true);
        }
        done += word;
        input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true, data: word }));
        await tell('insertText', false);
      }
    },
    /** Old tools send a letter and its marks as characters of their own. */
    async byLooseMarks(name: string) {
      let text = '';
      for (const part of name.normalize('NFD')) {
        text += part;
        await put(text, 'insertText');
      }
    },
    async leave() {
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await element.updateComplete;
    },
  };
}

describe('typing Vietnamese', () => {
  let host: HTMLElement;
  beforeEach(() => {
    host = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => host.remove());

  const models = ['byBackspaces', 'byComposition', 'byLooseMarks'] as const;
  for (const model of models)
    for (const [path, page] of [
      ['applicant.fullName', 1],
      ['request.purpose', 3],
    ] as const)
      it(`keeps every name as it was typed, ${model} into ${path}`, async () => {
        for (const name of names) {
          const shown = await show(FakeWizard.at(page, { answers: { filer: { kind: 'relative' } } }), host);
          const input = shown.input(path);
          const person = typist(shown, input);
          await person[model](name);
          await person.leave();
          expect(input.value.normalize('NFC')).to.equal(name.normalize('NFC'));
          expect(person.written, 'nobody else writes into the input').to.equal(0);
          expect(shown.machine.draft.answers).to.have.nested.property(path, input.value);
          shown.element.remove();
        }
      });

  it('leaves half-typed dates, numbers and phones alone', async () => {
    const shown = await show(FakeWizard.at(1, { answers: { filer: { kind: 'self' } } }), host);
    for (const [path, text] of [
      ['applicant.birthDate', '5/1/1960'],
      ['applicant.idNumber', '024 060 001234'],
      ['applicant.phone', '0912.345.678'],
      ['applicant.email', 'Ten@Example.com'],
    ] as const) {
      const person = typist(shown, shown.input(path));
      await person.byBackspaces(text);
      await person.leave();
      expect(shown.input(path).value).to.equal(text);
      expect(person.written).to.equal(0);
    }
  });

  it('shows them the way they are kept when the page is opened again', async () => {
    const shown = await show(FakeWizard.at(1), host);
    const person = typist(shown, shown.input('applicant.birthDate'));
    await person.byBackspaces('7.2.1961');
    await shown.press('Tiếp tục');
    await shown.press('Quay lại');
    expect(shown.input('applicant.birthDate').value).to.equal('07/02/1961');
  });

  it('keeps a field that comes and goes with other answers apart from its neighbours', async () => {
    const shown = await show(FakeWizard.at(0, { answers: {} }), host);
    shown.input('request.year').value = '1987';
    shown.input('filer.kind').click();
    await shown.element.updateComplete;
    expect(shown.input('request.year').value).to.equal('1987');
    expect(shown.input('request.copies').value).to.equal('');
  });

  it('sends the page with Enter, but not while a word is being composed', async () => {
    const { input, machine } = await show(FakeWizard.at(1), host);
    const field = input('applicant.fullName');
    const enter = (how: KeyboardEventInit) => {
      const event = new KeyboardEvent('keydown', {
        key: 'Enter',
        bubbles: true,
        cancelable: true,
        composed: true,
        ...how,
      });
      field.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(enter({ isComposing: true })).to.equal(true);
    expect(enter({ keyCode: 229 })).to.equal(true);
    expect(enter({ keyCode: 13 })).to.equal(false);
    expect(machine.calls).to.deep.equal([]);
    field.focus();
    await sendKeys({ press: 'Enter' });
    expect(machine.calls).to.deep.equal(['next']);
  });

  it('holds back a real Enter that the typing tool has taken', async () => {
    const { find, input, machine } = await show(FakeWizard.at(1), host);
    // A real key, marked on its way as browsers mark it during composition.
    const mark = (event: KeyboardEvent) => Object.defineProperty(event, 'isComposing', { value: true });
    find('form').addEventListener('keydown', mark, { capture: true });
    input('applicant.fullName').focus();
    await sendKeys({ press: 'Enter' });
    expect(machine.calls).to.deep.equal([]);
    find('form').removeEventListener('keydown', mark, { capture: true });
  });

  it('leaves other keys to the typing tool', () => {
    const event = new KeyboardEvent('keydown', { key: 'a', isComposing: true, cancelable: true });
    guardEnter(event);
    expect(event.defaultPrevented).to.equal(false);
  });
});
