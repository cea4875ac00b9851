import type { FormDefinition } from '@motcua/openapi';
import { formFaults } from '../catalogue-faults.js';
import type { ProcedureRecord } from '../catalogue-files.js';

/** Why a procedure must not become this: one of its forms would ask for a paper that is gone. */
export function formsRefuse(forms: readonly FormDefinition[], record: ProcedureRecord): string | undefined {
  const [fault] = forms.flatMap((form) => formFaults(form, record));
  if (fault === undefined) return undefined;
  return `Giấy tờ mới không còn giấy mà biểu mẫu hỏi; hãy sửa biểu mẫu trước / The new papers lack one that a form asks for; mend the form first: ${fault}`;
}
