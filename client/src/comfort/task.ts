import type { FieldShown, TaskShown } from '../protocol/messages';
import { setTo } from '../session/visit';
import type { Visit } from '../session/visit';

/** What a task looks like: a paper list, a form, the screen of a machine, or a month's sheet. All work alike. */
export type TaskLook = 'list' | 'form' | 'machine' | 'calendar';

/** Something that can be pressed in a task: an option of a field, or a tick. */
export interface EntryView {
  readonly option: string;
  readonly label: string;
  readonly set: boolean;
  readonly lit: boolean;
}

/** One field: what it asks for and its options; a tick has one entry and no label of its own. */
export interface FieldView {
  readonly id: string;
  readonly label: string | null;
  readonly entries: readonly EntryView[];
}

export interface TaskView {
  readonly look: TaskLook;
  readonly title: string;
  readonly fields: readonly FieldView[];
  readonly done: { readonly label: string; readonly lit: boolean; readonly pressed: boolean };
}

/** The task that lies before the participant, with what they have just set; null when there is none. */
export function taskOf(visit: Visit): TaskView | null {
  const { task } = visit.scene;
  if (task === null) return null;
  const lit = visit.submitted ? null : litOf(task, visit);
  return {
    look: lookOf(task.kind),
    title: task.title,
    fields: task.fields.map((field) => fieldOf(field, setTo(visit, field.id), lit)),
    done: { label: task.done, lit: lit?.field === '', pressed: visit.submitted },
  };
}

interface Lit {
  readonly field: string;
  readonly option: string;
}

/** What to do next, unless it has just been done here: then nothing is lit until the server says what follows. */
function litOf({ lit }: TaskShown, visit: Visit): Lit | null {
  if (lit === null) return null;
  const [field, option] = lit;
  return field in visit.filled ? null : { field, option };
}

function fieldOf({ id, label, options }: FieldShown, value: string, lit: Lit | null): FieldView {
  const isLit = (option: string): boolean => lit?.field === id && lit.option === option;
  if (options.length === 0) return { id, label: null, entries: [{ option: '', label, set: value !== '', lit: isLit('') }] };
  const entries = options.map(({ intent, label: words }) => ({ option: intent, label: words, set: value === intent, lit: isLit(intent) }));
  return { id, label, entries };
}

const LOOKS: readonly string[] = ['list', 'form', 'machine', 'calendar'];

const lookOf = (kind: string): TaskLook => (LOOKS.includes(kind) ? (kind as TaskLook) : 'form');
