import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import './motcua-submission-wizard.js';
import { until } from '../common/testing/until.js';
import { type Shown, show } from './testing/dom.js';
import { FakeWizard } from './testing/fake-wizard.js';
import { withOnlineFee } from './testing/subject.js';
import { answers, draft, files, wizardStates } from './testing/wizard-states.js';

const jpeg = (name: string) => new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4])], name);

async function choose({ element, input, text }: Shown, ...files: File[]): Promise<void> {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  const picker = input('documents.authorisation');
  picker.files = transfer.files;
  picker.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
  await until(() => !text().includes('Đang thêm ảnh…'));
}

describe('the questions', () => {
  let host: HTMLElement;
  beforeEach(() => {
    host = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => host.remove());

  it('put the focus on the summary of problems, each time anew, and lead from there to the field', async () => {
    const { element, press, find, focused, input, text } = await show(FakeWizard.at(1, { answers: {} }), host);
    await press('Tiếp tục');
    expect(focused()).to.equal(find('#problems'));
    expect(text()).to.include('Có 2 chỗ cần sửa');
    await press('Nhập họ và tên.');
    expect(focused()).to.equal(input('applicant.fullName'));
    expect(window.location.hash).to.equal('');
    find<HTMLFormElement>('form').requestSubmit();
    await element.updateComplete;
    expect(focused()).to.equal(find('#problems'));
  });

  it('repeat the words beside the field, joined to its input', async () => {
    const { press, input, find } = await show(FakeWizard.at(1, { answers: {} }), host);
    expect(input('applicant.fullName').getAttribute('aria-invalid')).to.equal('false');
    await press('Tiếp tục');
    const field = input('applicant.birthDate');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => find(`#${CSS.escape(id)}`));
    expect(described.map((one) => one.textContent?.trim())).to.deep.equal([
      'Ngày, tháng, năm. Ví dụ: 05/01/1960.',
      'Nhập ngày sinh.',
    ]);
  });

  it('never let the browser cut, correct, fill in or judge an answer', async () => {
    for (const index of [0, 1, 2, 3]) {
      const { element } = await show(FakeWizard.at(index), host);
      for (const form of element.renderRoot.querySelectorAll('form')) expect(form.noValidate).to.equal(true);
      for (const input of element.renderRoot.querySelectorAll('input')) {
        expect(input.maxLength, input.id).to.equal(-1);
        expect(input.required, input.id).to.equal(false);
        expect(input.type, input.id).to.be.oneOf(['text', 'radio', 'checkbox', 'file']);
        if (input.type === 'text') expect(input.autocomplete, input.id).to.equal('off');
      }
      element.remove();
    }
  });

  it('offer the right keyboard on a phone, and send nothing to a spelling service', async () => {
    const { input } = await show(FakeWizard.at(1), host);
    expect(input('applicant.birthDate').inputMode).to.equal('numeric');
    expect(input('applicant.idNumber').inputMode).to.equal('numeric');
    expect(input('applicant.phone').inputMode).to.equal('tel');
    expect(input('applicant.email').inputMode).to.equal('email');
    for (const index of [0, 1, 3]) {
      const { element } = await show(FakeWizard.at(index), host);
      for (const one of element.renderRoot.querySelectorAll<HTMLInputElement>('input[type=text]'))
        expect(one.spellcheck, one.id).to.equal(false);
      element.remove();
    }
  });

  it('show answers as people write them', async () => {
    const { input } = await show(FakeWizard.at(1), host);
    expect(input('applicant.fullName').value).to.equal("H'Hen Niê Kđăm");
    expect(input('applicant.birthDate').value).to.equal('05/01/1960');
    expect(input('applicant.phone').value).to.equal('0912 345 678');
  });

  it('move to the heading of the next page, and start at the top of it', async () => {
    const { press, find, focused, text } = await show(FakeWizard.at(0), host);
    expect(document.activeElement).to.not.equal(host.firstElementChild);
    await press('Tiếp tục');
    expect(focused()).to.equal(find('#title'));
    expect(text()).to.include('Phần 2/4 · Người được cấp giấy');
  });

  it('count copies up and down within their range, and say the fee', async () => {
    const { press, input, machine } = await show(FakeWizard.at(0, { answers: { request: { copies: 1 } } }), host);
    const [less, more] = [...(host.firstElementChild?.shadowRoot?.querySelectorAll<HTMLElement>('.step') ?? [])];
    expect(less?.getAttribute('aria-label')).to.equal('Bớt một: Số bản cần xin');
    less?.click();
    expect(input('request.copies').value).to.equal('1');
    more?.click();
    more?.click();
    expect(input('request.copies').value).to.equal('3');
    expect(machine.calls.at(-1)).to.equal('answer request.copies 3');
    expect(input('request.year').closest('.field')?.querySelector('button')).to.equal(null);
    await press('Tiếp tục');
  });

  it('are chosen with the arrow keys too', async () => {
    const { input, machine } = await show(FakeWizard.at(0, { answers: {} }), host);
    input('filer.kind').focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'ArrowDown' });
    expect(machine.calls).to.deep.equal(['answer filer.kind self', 'answer filer.kind relative']);
  });

  it('take yes and no as yes and no', async () => {
    const { input, machine } = await show(FakeWizard.at(3, { answers }), host);
    expect(input('result.post').checked).to.equal(false);
    input('result.post').click();
    expect(machine.draft.answers).to.have.nested.property('result.post', true);
  });

  it('never tick a consent for anybody', async () => {
    const machine = FakeWizard.at(3, { answers: { filer: { kind: 'relative' } } });
    const { input } = await show(machine, host);
    expect(input('consent.truth').checked).to.equal(false);
    input('consent.truth').click();
    expect(machine.calls).to.deep.equal(['answer consent.truth true']);
  });

  it('say why something is asked, each for itself', async () => {
    const { find } = await show(FakeWizard.at(1), host);
    expect(find('.why summary').textContent).to.include('Vì sao hỏi?').and.to.include('Số định danh');
  });

  it('show the code to open the draft again from the first answer on, not before', async () => {
    const { element, input, text } = await show(
      FakeWizard.at(0, { answers: { request: { copies: 1 } }, files: [] }),
      host,
    );
    expect(text()).to.not.include('Mã mở lại');
    input('filer.kind').click();
    await element.updateComplete;
    expect(text()).to.include('Mã mở lại: ghi ra giấy hoặc chụp ảnh');
  });

  it('keep files with name, size and picture, and let go of the picker and the pictures', async () => {
    const shown = await show(FakeWizard.at(2, { files: [] }), host);
    await choose(shown, jpeg('ảnh 1.jpg'), jpeg('ảnh 2.jpg'));
    expect(shown.machine.calls).to.deep.equal(['attach documents.authorisation van-ban-uy-quyen ảnh 1.jpg, ảnh 2.jpg']);
    expect(shown.input('documents.authorisation').value).to.equal('');
    expect(shown.text()).to.include('ảnh 1.jpg 1 KB').and.to.include('Thêm ảnh nữa');
    await until(() => shown.element.renderRoot.querySelector('.thumbnail img'));
    const picture = shown.find<HTMLImageElement>('.thumbnail img').src;
    expect(picture).to.match(/^blob:/);
    await shown.press('Bỏ ảnh 1.jpg');
    expect(shown.text()).to.not.include('ảnh 1.jpg');
    expect(shown.focused()).to.equal(shown.input('documents.authorisation'));
    expect(await fetch(picture).then(Boolean, () => false)).to.equal(false);
  });

  it('refuse a wrong file in words, at the field and in the summary, and keep the others', async () => {
    const shown = await show(FakeWizard.at(2, { files: [] }), host);
    await choose(shown, jpeg('ảnh.jpg'), new File(['<html>'], 'ảnh đẹp.jpg'));
    expect(shown.focused()).to.equal(shown.find('#problems'));
    expect(shown.find('.field .problem').textContent).to.include('“ảnh đẹp.jpg”: Chọn ảnh JPEG, PNG hoặc tệp PDF.');
    expect(shown.find('.file-name').textContent).to.include('ảnh.jpg');
    expect(shown.input('documents.authorisation').getAttribute('aria-describedby')).to.include('problem');
  });

  it('name each file that was refused, also beside those that were taken', async () => {
    const shown = await show(FakeWizard.at(2, { files: [] }), host);
    await choose(shown, new File(['x'], 'ghi chú.txt'), jpeg('một.jpg'), new File(['y'], 'bảng.xls'), jpeg('hai.jpg'));
    for (const words of [shown.find('#problems').textContent, shown.find('.field .problem').textContent])
      expect(words).to.include('“ghi chú.txt”: ').and.to.include('“bảng.xls”: ');
    expect(shown.machine.draft.files.map(({ name }) => name)).to.deep.equal(['một.jpg', 'hai.jpg']);
  });

  it('name the file picker by what is asked and what pressing it does', async () => {
    const { input } = await show(FakeWizard.at(2, { files: [] }), host);
    const labels = [...(input('documents.authorisation').labels ?? [])].map((label) => label.textContent?.trim());
    expect(labels).to.deep.equal(['Ảnh hoặc bản PDF giấy ủy quyền', 'Chụp hoặc chọn ảnh']);
  });

  it('close the picker when the paper has all its files', async () => {
    const shown = await show(FakeWizard.at(2), host);
    await choose(shown, jpeg('ba.jpg'));
    expect(shown.find('.picker').hidden).to.equal(true);
    expect(shown.text()).to.include('Đã đủ 3 tệp.');
  });

  it('lead to a paper that has all its files too: to the first one that can be taken off', async () => {
    const full = [...files, { ...files[0], fileId: '019aaf00-0000-7000-8000-00000000f003' }] as typeof files;
    const refused = {
      pointer: '/answers/documents/authorisation',
      rule: 'file-type',
      message: 'Không mở được.',
    } as const;
    const { element, machine, press, focused, find } = await show(
      { ...wizardStates.review, draft: { ...draft, files: full } },
      host,
    );
    await press('Sửa Ảnh hoặc bản PDF giấy ủy quyền');
    expect(find('.picker').hidden).to.equal(true);
    expect(focused()).to.equal(find('.file button'));
    if (machine.state.phase !== 'page') throw new Error('no page');
    machine.set({ ...machine.state, problems: [refused], problemsShown: 1 });
    await element.updateComplete;
    await press('Không mở được.');
    expect(focused()).to.equal(find('.file button'));
    find('.file button').click();
    await until(() => focused()?.matches('input[type=file]'));
  });

  it('say what is published of a fee that is not known, and nothing is made of it', async () => {
    const { subject } = wizardStates.page;
    for (const [fee, words] of [
      [{ status: 'not_published', feeStatus: 'by_province' }, 'Lệ phí: Chưa công bố, do tỉnh quy định'],
      [{ status: 'unknown', feeStatus: 'unknown' }, 'Lệ phí: Chưa có thông tin, hỏi công chức'],
    ] as const) {
      const machine = FakeWizard.at(1, { fee: undefined });
      if (machine.state.phase === 'page') machine.set({ ...machine.state, subject: withOnlineFee(subject, fee) });
      const { element, text } = await show(machine, host);
      expect(text())
        .to.include(words)
        .and.not.match(/8\.000/);
      element.remove();
    }
  });
});

describe('an open draft', () => {
  let host: HTMLElement;
  beforeEach(() => {
    host = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => host.remove());

  it('opens with its code, and says when the code is wrong', async () => {
    const { element, machine, input, press, find, focused } = await show(wizardStates.resume, host);
    input('resume-code').value = 'm4xt7 09qzr';
    await press('Mở hồ sơ');
    expect(machine.calls).to.deep.equal(['resume m4xt7 09qzr']);
    machine.set({ ...wizardStates.resume, opening: true });
    await element.updateComplete;
    machine.set({ ...wizardStates.resume, wrongCode: true });
    await element.updateComplete;
    expect(focused()).to.equal(find('#problems'));
    expect(input('resume-code').value).to.equal('m4xt7 09qzr');
  });

  it('of somebody else stays when a new one is begun', async () => {
    const { machine, press, text } = await show(wizardStates.resume, host);
    expect(text()).to.include('Làm hồ sơ mới thì bản đang giữ vẫn còn.').and.not.match(/xóa/i);
    await press('Làm hồ sơ mới');
    expect(machine.calls).to.deep.equal(['startNew']);
  });

  it('is deleted by whoever has it open, after a second yes', async () => {
    const { element, machine, press, text, focused, find } = await show(wizardStates.review, host);
    await press('Xóa bản này khỏi máy');
    expect(text()).to.include('Xóa rồi không lấy lại được.');
    expect(focused()).to.equal(find('#confirm'));
    await press('Không xóa');
    expect(focused()).to.equal(find('#erase'));
    expect(machine.calls).to.deep.equal([]);
    await press('Xóa bản này khỏi máy');
    await press('Xóa khỏi máy');
    expect(machine.calls).to.deep.equal(['erase']);
    await until(() => element.renderRoot.querySelector('#title')?.textContent?.includes('Đã xóa khỏi máy này'));
    await until(() => focused() === find('#title'));
  });

  it('asks for its yes only where it was asked to', async () => {
    const { press, text } = await show(FakeWizard.at(0), host);
    await press('Xóa bản này khỏi máy');
    await press('Tiếp tục');
    expect(text()).to.not.include('Xóa rồi không lấy lại được.');
  });
});
