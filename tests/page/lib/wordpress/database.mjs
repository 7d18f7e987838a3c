/* A MariaDB of its own in a folder, for one test file: no service of the system, no port, no password. */
import { access } from "node:fs/promises";
import { connect } from "node:net";
import { userInfo } from "node:os";
import { join } from "node:path";
import { must } from "../../../../www/scripts/run.mjs";
import { started } from "./programs.mjs";

export const DATABASE = "wordpress";

/** What is lost when the machine fails may be lost. */
const HASTY = [
  ...["--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0", "--skip-log-bin"],
  ...["--innodb-buffer-pool-size=64M", "--innodb-log-file-size=16M", "--performance-schema=OFF"],
];

/** Resolves with `{ socket, end }` when the database answers. */
export async function startDatabase(folder) {
  const data = join(folder, "data");
  const socket = join(folder, "sql.sock");
  const user = `--user=${userInfo().username}`;
  const files = ["--no-defaults", `--datadir=${data}`, user];
  await must("mariadb-install-db", [...files, "--skip-test-db", "--auth-root-authentication-method=normal"]);
  const args = [...files, `--socket=${socket}`, "--skip-networking", `--pid-file=${join(folder, "sql.pid")}`, ...HASTY];
  const program = await started(await serverProgram(), args, { isReady: () => answers(socket) });
  const statement = `CREATE DATABASE ${DATABASE} CHARACTER SET utf8mb4`;
  await must("mariadb", ["--no-defaults", `--socket=${socket}`, "--user=root", "--execute", statement]);
  return { socket, ...program };
}

/** Debian keeps servers where only root looks for programs. */
const serverProgram = () =>
  access("/usr/sbin/mariadbd").then(
    () => "/usr/sbin/mariadbd",
    () => "mariadbd",
  );

const answers = (socket) =>
  new Promise((resolve) => {
    const connection = connect(socket);
    connection.once("connect", () => resolve(true)).once("error", () => resolve(false));
    connection.once("connect", () => connection.destroy());
  });
