//! A PostgreSQL of the tests' own, with a database for each test.
//!
//! The first that asks starts a cluster in a temporary folder, reachable through a socket in it and not over the
//! network. A shell waits beside it: when the test program ends, however it ends, the shell's input closes, and it
//! stops the cluster and removes the folder. Nothing else on the machine is touched. One test needs a server with a
//! certificate: [`postgres_with_certificate`]. Start at [`postgres_database`].

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// Makes a cluster, says where it is, waits for its input to close, and removes all of it.
const CLUSTER: &str = r#"
set -eu
trap : INT TERM HUP
bin=$1
port=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
reached="-c listen_addresses="
{
  if [ -n "$port" ]; then
    for name in ca other; do
      openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 \
        -subj "/CN=$name" -keyout "$folder/$name.key" -out "$folder/$name.pem"
    done
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes \
      -subj "/CN=localhost" -keyout "$folder/server.key" -out "$folder/server.csr"
    echo "subjectAltName=DNS:localhost" >"$folder/names"
    openssl x509 -req -days 2 -in "$folder/server.csr" -extfile "$folder/names" \
      -CA "$folder/ca.pem" -CAkey "$folder/ca.key" -set_serial 1 -out "$folder/server.pem"
    chmod 600 "$folder/server.key"
    reached="-c listen_addresses=localhost -c port=$port -c ssl=on \
      -c ssl_cert_file=$folder/server.pem -c ssl_key_file=$folder/server.key"
  fi
  "$bin/initdb" --pgdata="$folder/data" --username=tester --auth=trust --encoding=UTF8 --locale=C --no-sync
  "$bin/pg_ctl" start --wait --pgdata="$folder/data" --log="$folder/log" --options="\
    $reached -c unix_socket_directories=$folder -c max_connections=200 \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
} >"$folder/out" 2>&1 || { cat "$folder/out" "$folder/log" >&2; exit 1; }
echo "$folder"
cat >"$folder/rest" || true
"$bin/pg_ctl" stop --mode=immediate --pgdata="$folder/data" >"$folder/out" 2>&1
"#;

/// A running cluster. The shell stops it when the input that is held here closes.
struct Cluster {
    bin: PathBuf,
    folder: String,
    _shell: Child,
}

static CLUSTER_OF_THIS_PROGRAM: OnceLock<Cluster> = OnceLock::new();
static DATABASES: AtomicU32 = AtomicU32::new(0);

/// The address of a new, empty database.
///
/// # Panics
///
/// Where there is no PostgreSQL on the machine, or it can't be started.
#[must_use]
pub fn postgres_database() -> String {
    let cluster = CLUSTER_OF_THIS_PROGRAM.get_or_init(|| Cluster::start(None));
    let name = format!("test_{}", DATABASES.fetch_add(1, Ordering::Relaxed));
    let made = Command::new(cluster.bin.join("createdb"))
        .args(["--host", &cluster.folder, "--username", "tester", "--maintenance-db", "postgres", &name])
        .output()
        .unwrap_or_else(|error| panic!("createdb can't be run: {error}"));
    assert!(made.status.success(), "createdb: {}", String::from_utf8_lossy(&made.stderr));
    format!("postgres://tester@localhost/{name}?host={}", cluster.folder.replace('/', "%2F"))
}

/// A PostgreSQL of one test's own that is reached over the network of the machine, with a certificate that a self-made
/// authority has signed for `localhost`.
pub struct SecureServer {
    cluster: Cluster,
    port: u16,
}

/// Starts it.
///
/// # Panics
///
/// Where there is no PostgreSQL or no openssl on the machine, or it can't be started.
#[must_use]
pub fn postgres_with_certificate() -> SecureServer {
    let free = TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr());
    let port = free.unwrap_or_else(|error| panic!("no free port: {error}")).port();
    SecureServer { cluster: Cluster::start(Some(port)), port }
}

impl SecureServer {
    /// The address of its database, where a client asks for a host by that name, is told what to check (`sslmode`) and,
    /// unless it is empty, which authority to believe in: `ca`, which signed, or `other`, which did not.
    #[must_use]
    pub fn address(&self, host: &str, sslmode: &str, authority: &str) -> String {
        let url = format!("postgres://tester@{host}:{}/postgres?sslmode={sslmode}", self.port);
        if authority.is_empty() {
            return url;
        }
        format!("{url}&sslrootcert={}%2F{authority}.pem", self.cluster.folder.replace('/', "%2F"))
    }
}

impl Cluster {
    /// Starts one; with a port it is reached over the network of the machine itself, and by certificates of its own.
    fn start(port: Option<u16>) -> Self {
        let bin = find().unwrap_or_else(|| {
            panic!(
                "these tests need PostgreSQL, and there is no `initdb` on this machine; run ./test, which installs it"
            )
        });
        let mut shell = shell(&bin, port)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("the shell of the cluster can't be started: {error}"));
        let mut folder = String::new();
        let out = shell.stdout.take().expect("the output is piped");
        let read = BufReader::new(out).read_line(&mut folder);
        let folder = folder.trim().to_owned();
        assert!(read.is_ok() && !folder.is_empty(), "PostgreSQL could not be started; the reason stands above");
        Self { bin, folder, _shell: shell }
    }
}

/// The shell of the cluster. PostgreSQL refuses to be run by root, so root hands it to the user that is made for it.
fn shell(bin: &Path, port: Option<u16>) -> Command {
    let mut command = if is_root() {
        let user = if exists("postgres") { "postgres" } else { "nobody" };
        let mut command = Command::new("runuser");
        // A folder of root's own for temporary files would be closed to that user.
        command.args(["-u", user, "--", "sh"]).env_remove("TMPDIR");
        command
    } else {
        Command::new("sh")
    };
    command.args(["-c", CLUSTER, "cluster"]).arg(bin).current_dir("/");
    command.arg(port.map(|port| port.to_string()).unwrap_or_default());
    command
}

fn is_root() -> bool {
    asked_of_id(&["-u"]).is_some_and(|id| id == "0")
}

fn exists(user: &str) -> bool {
    asked_of_id(&["-u", user]).is_some()
}

fn asked_of_id(arguments: &[&str]) -> Option<String> {
    let answer = Command::new("id").args(arguments).output().ok()?;
    answer.status.success().then(|| String::from_utf8_lossy(&answer.stdout).trim().to_owned())
}

/// The folder of PostgreSQL's programs: Debian's newest, or wherever the path leads.
fn find() -> Option<PathBuf> {
    let mut installed: Vec<(u32, PathBuf)> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let version = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .collect();
    installed.sort();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let newest = installed.into_iter().rev().map(|(_, bin)| bin);
    newest.chain(std::env::split_paths(&path)).find(|bin| bin.join("initdb").is_file())
}
