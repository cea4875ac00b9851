import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { typist } from '../common/testing/typist.js';
import { guardEnter } from './enter-key.js';
import './motcua-submission-wizard.js';
import { show } from './testing/dom.js';
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
          const person = typist(shown.element, input);
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
      const person = typist(shown.element, shown.input(path));
      await person.byBackspaces(text);
      await person.leave();
      expect(shown.input(path).value).to.equal(text);
      expect(person.written).to.equal(0);
    }
  });

  it('shows them the way they are kept when the page is opened again', async () => {
    const shown = await show(FakeWizard.at(1), host);
    const person = typist(shown.element, shown.input('applicant.birthDate'));
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
