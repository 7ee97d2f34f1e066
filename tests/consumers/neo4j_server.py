"""Neo4j's import tool and server, run from their Maven artifacts; the server ends with the block that started it."""
import contextlib
import os
import pathlib
import shutil
import socket
import subprocess
import time

CONFIG = """dbms.security.auth_enabled=false
dbms.usage_report.enabled=false
server.http.enabled=false
server.https.enabled=false
server.bolt.listen_address=127.0.0.1:{port}
server.memory.pagecache.size=512m
server.directories.import={files}
"""
START_SECONDS = 240


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Neo4j:
    def __init__(self, classpath, home, files):
        """An empty database in the folder `home`; LOAD CSV reads below the folder `files`."""
        self.java = ["java", "-Xmx2g", "-cp", pathlib.Path(classpath).read_text().strip()]
        self.home, self.port = home, free_port()
        shutil.rmtree(home, ignore_errors=True)
        (home / "conf").mkdir(parents=True)
        (home / "conf" / "neo4j.conf").write_text(CONFIG.format(port=self.port, files=files))

    def admin(self):
        """The path of a program that is called as neo4j-admin is."""
        program = self.home / "neo4j-admin"
        words = " ".join(f"'{word}'" for word in [*self.java, "org.neo4j.cli.AdminTool"])
        conf = self.home / "conf"
        program.write_text(f"#!/bin/sh\nNEO4J_HOME='{self.home}' NEO4J_CONF='{conf}' exec {words} \"$@\"\n")
        program.chmod(0o755)
        return program

    def import_folder(self, folder):
        """Runs the folder's import.sh; its output, and what it reported as bad entries."""
        done = subprocess.run(["sh", str(folder / "import.sh")], cwd=self.home, capture_output=True, text=True, timeout=600,
                              env={**os.environ, "NEO4J_ADMIN": str(self.admin())})
        report = self.home / "import.report"
        if done.returncode != 0:
            raise SystemExit(f"import.sh: exit status {done.returncode}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
        return done.stdout, report.read_text("utf-8") if report.exists() else ""

    @contextlib.contextmanager
    def running(self):
        """A driver of the server, which runs as long as the block."""
        import neo4j

        with open(self.home / "server.log", "wb") as log:
            command = [*self.java, "org.neo4j.server.CommunityEntryPoint", f"--home-dir={self.home}",
                       f"--config-dir={self.home / 'conf'}"]
            server = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        try:
            with neo4j.GraphDatabase.driver(f"bolt://127.0.0.1:{self.port}", notifications_min_severity="WARNING") as driver:
                self.wait(server, driver)
                yield driver
        finally:
            server.terminate()
            try:
                server.wait(60)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()

    def wait(self, server, driver):
        import neo4j.exceptions

        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                return driver.verify_connectivity()
            except (neo4j.exceptions.DriverError, neo4j.exceptions.Neo4jError):
                if server.poll() is not None or time.monotonic() > deadline:
                    raise SystemExit("the server did not start: " + (self.home / "server.log").read_text()[-3000:]) from None
                time.sleep(1)
