/** What one source file imports and which globals it touches, read from its syntax tree: comments and strings do not count. */
import ts from 'typescript';

export interface Import {
  readonly specifier: string;
  /** Erased by the compiler: nothing of it is there at run time. */
  readonly typeOnly: boolean;
}

export interface SourceFacts {
  readonly imports: readonly Import[];
  /** Dynamic imports whose target is computed: nobody can check where they lead. */
  readonly computedImports: number;
  /** Globals used as values, dotted as far as they go, e.g. `Date.now`, `fetch`, `crypto.randomUUID`. */
  readonly globals: ReadonlySet<string>;
  /** Names after a dot, in an object pattern or as a string key: `element.innerHTML`, `{ innerHTML }`. */
  readonly members: ReadonlySet<string>;
  /** Text of strings and templates. */
  readonly texts: readonly string[];
  readonly hasDefaultExport: boolean;
}

const globalObjects = new Set(['globalThis', 'window', 'self']);

/** @param text TypeScript or JavaScript source */
export function sourceFacts(text: string, fileName = 'file.ts'): SourceFacts {
  const file = ts.createSourceFile(fileName, text, ts.ScriptTarget.ES2022, true);
  const imports: Import[] = [];
  const used = new Set<string>();
  const members = new Set<string>();
  const texts: string[] = [];
  const declared = new Set<string>();
  let computedImports = 0;
  let hasDefaultExport = false;

  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      imports.push({ specifier: textOf(node.moduleSpecifier), typeOnly: isTypeOnlyImport(node) });
    } else if (ts.isExportDeclaration(node)) {
      if (node.moduleSpecifier) imports.push({ specifier: textOf(node.moduleSpecifier), typeOnly: node.isTypeOnly });
      if (node.exportClause && ts.isNamedExports(node.exportClause))
        hasDefaultExport ||= node.exportClause.elements.some(({ name }) => name.text === 'default');
      return; // re-exported names are not uses
    } else if (ts.isCallExpression(node) && isDynamicImport(node)) {
      const [target] = node.arguments;
      if (target && ts.isStringLiteralLike(target)) imports.push({ specifier: target.text, typeOnly: false });
      else computedImports += 1;
    } else if (ts.isExportAssignment(node)) hasDefaultExport = true;
    if (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword))
      hasDefaultExport = true;
    if (isTextNode(node)) texts.push(node.text);
    if (ts.isPropertyAccessExpression(node)) members.add(node.name.text);
    if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
      members.add(node.argumentExpression.text);
    if (ts.isBindingElement(node)) members.add((node.propertyName ?? node.name).getText());
    if (ts.isIdentifier(node)) {
      if (isDeclaredName(node)) declared.add(node.text);
      else if (isValueUse(node)) used.add(dottedFrom(node));
    }
    // A type mentions names without touching them; what a type says is no use of a global.
    if (!ts.isTypeNode(node) || ts.isExpressionWithTypeArguments(node)) ts.forEachChild(node, visit);
    else collectTypeImports(node);
  };
  const collectTypeImports = (node: ts.Node): void => {
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      imports.push({ specifier: textOf(node.argument.literal), typeOnly: true });
    ts.forEachChild(node, collectTypeImports);
  };
  visit(file);

  const globals = new Set([...used].filter((name) => !declared.has(name.split('.')[0] ?? '')));
  return { imports, computedImports, globals, members, texts, hasDefaultExport };
}

const textOf = (node: ts.Node) => (ts.isStringLiteralLike(node) ? node.text : node.getText());

const isDynamicImport = (node: ts.CallExpression) =>
  node.expression.kind === ts.SyntaxKind.ImportKeyword ||
  (ts.isIdentifier(node.expression) && node.expression.text === 'require');

function isTypeOnlyImport({ importClause }: ts.ImportDeclaration): boolean {
  return importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

const isTextNode = (
  node: ts.Node,
): node is
  | ts.StringLiteral
  | ts.NoSubstitutionTemplateLiteral
  | ts.TemplateHead
  | ts.TemplateMiddle
  | ts.TemplateTail =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);

/** `const fetch = …`, a parameter `document`, an imported `html`: the name then means ours, in the whole file. */
function isDeclaredName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isBindingElement(parent)) return parent.name === node;
  return (
    (ts.isVariableDeclaration(parent) ||
      ts.isParameter(parent) ||
      ts.isFunctionDeclaration(parent) ||
      ts.isFunctionExpression(parent) ||
      ts.isClassDeclaration(parent) ||
      ts.isImportSpecifier(parent) ||
      ts.isImportClause(parent) ||
      ts.isNamespaceImport(parent)) &&
    parent.name === node
  );
}

function isValueUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isImportSpecifier(parent) || ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return false;
  if (ts.isClassElement(parent) || ts.isObjectLiteralElement(parent) || ts.isTypeElement(parent)) {
    return !('name' in parent && parent.name === node) || ts.isShorthandPropertyAssignment(parent);
  }
  return true;
}

/** `window.crypto.randomUUID` reads `crypto.randomUUID`; `new Date()` and `Date()` without arguments read `Date()`. */
function dottedFrom(node: ts.Identifier): string {
  let name = globalObjects.has(node.text) ? '' : node.text;
  let top: ts.Node = node;
  while (ts.isPropertyAccessExpression(top.parent) && top.parent.expression === top) {
    top = top.parent;
    const member = (top as ts.PropertyAccessExpression).name.text;
    name = name === '' ? member : `${name}.${member}`;
  }
  if (name === '') return node.text;
  const { parent } = top;
  const isCall = (ts.isNewExpression(parent) || ts.isCallExpression(parent)) && parent.expression === top;
  return isCall && name === 'Date' && !parent.arguments?.length ? 'Date()' : name;
}
