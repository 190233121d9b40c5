/** Colours of everything that is read inside the headset; the same as on the page. */
export const INK = {
  paper: '#fbf7f0',
  raised: '#ffffff',
  line: '#d9cfc0',
  text: '#26302f',
  soft: '#4f5b59',
  main: '#2f6f66',
  lit: '#fff0c2',
  litLine: '#c98a12',
  out: '#7a4a2b',
} as const;

/** Colours by what they are for. */
export type Ink = Readonly<Record<keyof typeof INK, string>>;

/** The same with stronger contrast: black on white, edges that can be seen. As in `participant.css`. */
export const STRONG_INK: Ink = {
  paper: '#ffffff',
  raised: '#ffffff',
  line: '#000000',
  text: '#000000',
  soft: '#000000',
  main: '#00352e',
  lit: '#ffe97a',
  litLine: '#000000',
  out: '#5a1e00',
};

/** A place on a board that can be pressed; pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly id: string;
}

/** Draws text and boxes on a board's canvas. Sizes are in pixels of the canvas; `scale` is the chosen text size. */
export class Pen {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  ink: Ink = INK;

  constructor(canvas: HTMLCanvasElement) {
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('This browser draws no text on a canvas.');
    this.context = context;
    this.width = canvas.width;
    this.height = canvas.height;
    context.textBaseline = 'middle';
  }

  clear(): void {
    this.context.clearRect(0, 0, this.width, this.height);
  }

  box({ x, y, w, h }: Omit<Spot, 'id'>, fill: string, edge: string | null = null, width = 3, round = 26): void {
    const { context } = this;
    context.beginPath();
    context.roundRect(x + width / 2, y + width / 2, w - width, h - width, Math.min(round, h / 2));
    context.fillStyle = fill;
    context.fill();
    if (edge === null) return;
    context.lineWidth = width;
    context.strokeStyle = edge;
    context.stroke();
  }

  font(size: number, weight: 400 | 600 = 400): void {
    this.context.font = `${weight} ${size}px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif`;
  }

  /** The lines `text` breaks into at `width`, in the font that is set. */
  wrap(text: string, width: number): string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(/\s+/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && this.context.measureText(longer).width > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return line === '' ? lines : [...lines, line];
  }

  /** Write `lines` from `y` down; gives where the next thing may begin. */
  write(lines: readonly string[], x: number, y: number, size: number, colour: string, align: CanvasTextAlign = 'left', leading = LEADING): number {
    const { context } = this;
    context.textAlign = align;
    context.fillStyle = colour;
    for (const [index, line] of lines.entries()) context.fillText(line, x, y + size * leading * (index + 0.5));
    return y + lines.length * size * leading;
  }
}

/** Air within a box and between boxes, px. */
export const PAD = 30;
export const GAP = 12;

/** Height of a line as a multiple of the font's size. */
export const LEADING = 1.28;
