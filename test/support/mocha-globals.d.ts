/** What mocha puts into the page of an element test, as far as our tests use it. */
type Work = () => unknown;

declare function describe(name: string, body: () => void): void;
declare function it(name: string, work: Work): void;
declare function before(work: Work): void;
declare function beforeEach(work: Work): void;
declare function after(work: Work): void;
declare function afterEach(work: Work): void;
