/** What the pages of a folder do beside their element. Sent to browsers as its own text: it may use nothing from outside. */

/** Where a page that was made long ago asks people to ask again. Days. */
const patience = 30;

/** The program, as the content of a script. */
export const pageProgram = (): string => `(${page})(window, ${patience});\n`;

/** Says how old the page is. Written so that also browsers which are too old for the elements read it. */
function page(win: Window, oldAfter: number): void {
  const doc = win.document;
  const line = doc.getElementById('ngay-lap');
  const day = line ? line.getAttribute('data-ngay') : null;
  const age = day ? Math.floor((Date.now() - Date.parse(`${day}T00:00:00+07:00`)) / 86_400_000) : 0;
  if (line && age > oldAfter) {
    const old = doc.createElement('strong');
    old.textContent = ` Trang đã lập ${age} ngày. Hỏi lại nơi tiếp nhận trước khi đi.`;
    line.appendChild(old);
  }
}
