/* Workbooks for tests, written part by part. */
import { crc32, deflateRawSync } from "node:zlib";

const SIGNATURES = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
const DEFLATED = 8;

/** An archive of texts by their names. */
export function archive(parts) {
  const bodies = [];
  const directory = [];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(DEFLATED, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([number(SIGNATURES.local), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([number(SIGNATURES.central), Buffer.from([20, 0]), common, rest, Buffer.from(name)]));
    bodies.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, central, number(SIGNATURES.end), end]);
}

function number(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const relationships = (targets) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([kind, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

const letter = (column) => String.fromCharCode(65 + column);
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/**
 * A workbook of one sheet, 推移, with these rows of texts and numbers, and these ranges merged. `columns` is the XML of
 * its columns, `beside` the rows of a second sheet, 備品.
 */
export function workbook(rows, merged = [], { columns = "", beside } = {}) {
  const strings = new Map();
  const shared = (text) => strings.get(text) ?? strings.set(text, strings.size).get(text);
  const cell = (value, row, column) => {
    const place = `${letter(column)}${row + 1}`;
    if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
    return `<c r="${place}" t="s"><v>${shared(value)}</v></c>`;
  };
  const line = (values, row) =>
    `<row r="${row + 1}">${values.map((value, column) => cell(value, row, column)).join("")}</row>`;
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const sheet = (rows, columns, ranges) => {
    const size = `A1:${letter(rows[0].length - 1)}${rows.length}`;
    const data = rows.map(line).join("");
    return `<worksheet ${main}><dimension ref="${size}"/>${columns}<sheetData>${data}</sheetData>${ranges}</worksheet>`;
  };
  const ranges = merged.length > 0 ? `<mergeCells>${merged.map((range) => `<mergeCell ref="${range}"/>`).join("")}</mergeCells>` : "";
  const sheets = [sheet(rows, columns, ranges), ...(beside ? [sheet(beside, "", "")] : [])];
  const names = ["推移", "備品"].slice(0, sheets.length);
  const texts = [...strings.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join("");
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return archive({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${names.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${types}.worksheet+xml"/>`).join("")}<Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...names.map((_, at) => ["worksheet", `worksheets/sheet${at + 1}.xml`]),
      ["sharedStrings", "sharedStrings.xml"],
    ]),
    ...Object.fromEntries(sheets.map((text, at) => [`xl/worksheets/sheet${at + 1}.xml`, text])),
    "xl/sharedStrings.xml": `<sst ${main} count="${strings.size}" uniqueCount="${strings.size}">${texts}</sst>`,
  });
}

/** So many rows of twelve columns: a text of each row, some that are shared, and figures. */
export const largeWorkbook = (count) =>
  workbook(
    Array.from({ length: count }, (_, row) =>
      row === 0
        ? ["取組", "担当", ...Array.from({ length: 10 }, (_, column) => `平成${column + 20}年度実績`)]
        : [
            `第${row}の取組`,
            `担当${row % 50}`,
            ...Array.from({ length: 10 }, (_, column) => (column % 3 === 0 ? row + column : row / 8 + column)),
          ],
    ),
  );
