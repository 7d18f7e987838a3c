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

/** A workbook of one sheet, 推移, with these rows of texts and numbers, and these ranges merged. */
export function workbook(rows, merged = []) {
  const strings = new Map();
  const shared = (text) => strings.get(text) ?? strings.set(text, strings.size).get(text);
  const cell = (value, row, column) => {
    const place = `${letter(column)}${row + 1}`;
    if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
    return `<c r="${place}" t="s"><v>${shared(value)}</v></c>`;
  };
  const line = (values, row) =>
    `<row r="${row + 1}">${values.map((value, column) => cell(value, row, column)).join("")}</row>`;
  const data = rows.map(line).join("");
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const size = `A1:${letter(rows[0].length - 1)}${rows.length}`;
  const texts = [...strings.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join("");
  const ranges = merged.length > 0 ? `<mergeCells>${merged.map((range) => `<mergeCell ref="${range}"/>`).join("")}</mergeCells>` : "";
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return archive({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="推移" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ["worksheet", "worksheets/sheet1.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/worksheets/sheet1.xml": `<worksheet ${main}><dimension ref="${size}"/><sheetData>${data}</sheetData>${ranges}</worksheet>`,
    "xl/sharedStrings.xml": `<sst ${main} count="${strings.size}" uniqueCount="${strings.size}">${texts}</sst>`,
  });
}

/** So many rows of twelve columns: a text of each row, some that are shared, and figures. */
export const largeWorkbook = (count) =>
  workbook(
    Array.from({ length: count }, (_, row) => [
      `第${row}の取組`,
      `担当${row % 50}`,
      ...Array.from({ length: 10 }, (_, column) => (column % 3 === 0 ? row + column : row / 8 + column)),
    ]),
  );
