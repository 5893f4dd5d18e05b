/** Ways to make the gateway reach what it must not, by family (faults G1–G13). `PORT` stands for the canary's. */

const loopback = [
  ...[
    '127.0.0.1',
    '127.1',
    '127.0.1',
    '127.0.0.1.',
    '127.255.255.254',
    '0',
    '0.0.0.0',
    '2130706433',
    '017700000001',
    '0x7f000001',
    '0x7F.1',
  ],
  ...[
    '0177.0.0.1',
    '0177.0.0.01',
    '0x7f.0x0.0x0.0x1',
    '①②⑦.⓪.⓪.①',
    '127。0。0。1',
    '１２７.0.0.1',
    '127.0.0.1%E2%80%8B',
    'localhost',
    'localhost.',
  ],
  ...['LOCALHOST', 'LocalHost', 'foo.localhost', 'a.b.localhost.', 'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ', 'loc\u00adalhost', 'localhost\u3002'],
];
const six = [
  ...['[::]', '[::1]', '[0:0:0:0:0:0:0:1]', '[0000::0001]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::FFFF:7F00:0001]', '[::127.0.0.1]'],
  ...['[::7f00:1]', '[::ffff:0:7f00:1]', '[::ffff:a9fe:a9fe]', '[::ffff:10.0.0.1]', '[fe80::1]', '[febf::1]', '[fec0::1]', '[fc00::1]'],
  ...['[fd00::1]', '[fdff:ffff::1]', '[ff02::1]', '[ff0e::1]', '[64:ff9b::7f00:1]', '[64:ff9b::10.0.0.1]', '[64:ff9b:1::7f00:1]'],
  ...[
    '[2002:7f00:1::]',
    '[2002:a00:1::]',
    '[2001:0:7f00:1::]',
    '[2001:db8::1]',
    '[3fff::1]',
    '[5f00::1]',
    '[100::1]',
    '[2001:2::1]',
    '[2001:10::1]',
  ],
  ...['[fe80::1%25lo]', '[fe80::1%lo]', '[::1%25]', '[::1].example.com', '[::1', '::1'],
];
const ranges = [
  ...['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1', '192.168.255.255', '100.64.0.1', '100.127.255.255'],
  ...['192.0.0.1', '192.0.0.192', '192.0.2.1', '192.88.99.1', '198.18.0.1', '198.19.255.255', '198.51.100.1', '203.0.113.1', '224.0.0.1'],
  ...['239.255.255.255', '240.0.0.1', '255.255.255.255', '0.1.2.3', '169.254.0.1', '192.31.196.1', '192.52.193.1', '192.175.48.1'],
];
const metadata = [
  ...[
    '169.254.169.254',
    '2852039166',
    '0xA9FEA9FE',
    '169.254.43518',
    '⑯⑨.②⑤④.⑯⑨.②⑤④',
    '[fd00:ec2::254]',
    '100.100.100.200',
    '168.63.129.16',
  ],
  ...[
    '169.254.170.2',
    'metadata.google.internal',
    'METADATA.google.internal.',
    'metadata',
    'instance-data.ec2.internal',
    'metadata.azure.internal',
  ],
];
const names = [
  ...[
    'localtest.me',
    'a.localtest.me',
    'lvh.me',
    '127.0.0.1.nip.io',
    '10-0-0-1.sslip.io',
    'host.docker.internal',
    'gateway.docker.internal',
  ],
  ...[
    'kubernetes.default.svc',
    'kubernetes.default.svc.cluster.local',
    'intranet',
    'router',
    'printer.local',
    'db.corp',
    'nas.home',
    'nas.home.arpa',
  ],
  ...['private.example', 'mixed.example', 'only-six.example', 'alias.example', 'ten-thousand.example', 'turning.example'],
];
const schemes = [
  ...[
    'file:///etc/passwd',
    'gopher://127.0.0.1:PORT/',
    'dict://127.0.0.1:PORT/',
    'ftp://127.0.0.1:PORT/',
    'data:text/plain,x',
    'jar:http://127.0.0.1:PORT/!/',
  ],
  ...[
    'unix:/var/run/docker.sock',
    'http+unix://%2Fvar%2Frun%2Fdocker.sock/',
    'ws://127.0.0.1:PORT/',
    'javascript:alert(1)',
    'blob:http://127.0.0.1:PORT/x',
  ],
  ...[
    '//127.0.0.1:PORT/',
    'http:127.0.0.1:PORT/',
    'http:/127.0.0.1:PORT/',
    'http:///127.0.0.1:PORT/',
    'http:\\\\127.0.0.1:PORT/',
    ' http://127.0.0.1:PORT/',
  ],
];
const confusions = [
  ...['http://a@127.0.0.1:PORT/', 'http://a:b@example.com/', 'http://127.0.0.1:PORT\\@example.com/', 'http://example.com@127.0.0.1:PORT/'],
  ...[
    'http://example.com:80@127.0.0.1:PORT/',
    'http://127.0.0.1\t:PORT/',
    'http://12\n7.0.0.1:PORT/',
    'http://127.0.0.1\r\n:PORT/',
    'h\ttp://127.0.0.1:PORT/',
  ],
  ...[
    'http://example.com#@127.0.0.1:PORT/',
    'http://127.0.0.1:PORT#@example.com/',
    'http://127.0.0.1:PORT?@example.com/',
    'http://127.0.0.1%00.example.com/',
  ],
  ...[
    'http://127.0.0.1%2f.example.com/',
    'http://${HOST}.example.com/',
    'http://exa\u202emple.com/',
    'http://:PORT/',
    'http://',
    'http://127.0.0.1:PORT:80/',
  ],
];
/** Servers that do not speak HTTP, on public addresses. */
const ports = [22, 23, 25, 53, 110, 143, 445, 587, 1433, 2375, 2376, 2379, 3306, 5432, 5672, 6379, 7233, 8500, 9092, 9200, 11_211, 27_017];

const ofHost = (host: string): string[] => [`http://${host}:PORT/x`, `https://${host}:PORT/`];

/** Every address, by family. */
export const forgedAddresses: Readonly<Record<string, readonly string[]>> = {
  loopback: loopback.flatMap(ofHost),
  'IPv6 forms': six.flatMap(ofHost),
  ranges: ranges.flatMap(ofHost),
  metadata: metadata.map((host) => `http://${host}/latest/meta-data/`),
  names: names.map((host) => `http://${host}:PORT/`),
  schemes,
  confusions,
  ports: ports.map((port) => `http://8.8.8.8:${port}/`),
};

/** Endpoints that try to leave the address of their service (G11). */
export const forgedEndpoints = [
  ...[
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\evil.example',
    '\\\\evil.example',
    '@evil.example/',
    ':PORT/x',
    '.evil.example/',
  ],
  ...[
    'https://evil.example/',
    'http:evil.example',
    '../admin',
    '/../admin',
    '/a/../../admin',
    '/..',
    '..',
    '/.',
    '/%2e%2e/admin',
    '/%2E%2E%2Fadmin',
  ],
  ...[
    '/a/%2e%2e%2f%2e%2e/admin',
    '/%252e%252e/admin',
    '/..;/admin',
    '/a/..%5cadmin',
    '/a%5c..%5cadmin',
    '/..%00/admin',
    '/a\tb',
    '/a\r\nHost: evil',
    '/%ZZ',
  ],
];

/** Calls that smuggle with headers, methods and bodies (G13). */
export const smuggled: Readonly<Record<string, object>> = {
  'a line break in a header': { headers: { 'x-a': 'b\r\nHost: evil' } },
  'a bare line feed in a header': { headers: { 'x-a': 'b\nx: y' } },
  'NUL in a header': { headers: { 'x-a': 'b\0c' } },
  'a line break in the name of a header': { headers: { 'x-a\r\nhost': 'evil' } },
  'a colon in the name of a header': { headers: { 'host: evil': 'x' } },
  'a space in the name of a header': { headers: { 'transfer-encoding ': 'chunked' } },
  'an empty name': { headers: { '': 'x' } },
  'letters that no header has': { headers: { 'x-a': 'Ω' } },
  'a thousand headers': { headers: Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`x-${at}`, 'y'])) },
  'a line break in the method': { method: 'GET / HTTP/1.1\r\nHost: evil' },
  CONNECT: { method: 'CONNECT' },
  TRACE: { method: 'TRACE' },
  'a body on GET': { method: 'GET', body_text: 'GET /admin HTTP/1.1\r\n\r\n' },
  'a body on HEAD': { method: 'HEAD', body: {} },
  'a line break in the content type': { method: 'POST', body_text: 'x', content_type: 'text/plain\r\nx: y' },
};

const four = [
  '1.1.1.1',
  '8.8.8.8',
  '9.9.9.9',
  '93.184.216.34',
  '151.101.1.140',
  '172.15.255.255',
  '172.32.0.1',
  '192.167.1.1',
  '169.253.1.1',
  '11.0.0.1',
];
const decoyNames = [
  'example.com',
  'api.example.com',
  'münchen.example',
  'xn--mnchen-3ya.example',
  '例え.example',
  'localhost.example.com',
  '127.example.com',
  'internal.example.com',
];

/** Addresses of the world, which a guard that refuses everything would refuse (G15). */
export const decoys: readonly string[] = [
  ...four.flatMap((host) => [`https://${host}/`, `http://${host}:8080/a?b=c`]),
  ...['[2606:4700::1111]', '[2001:4860:4860::8888]', '[2a00:1450:4001::1]', '[2400:cb00::1]', '[2620:fe::fe]'].flatMap((host) => [
    `https://${host}/`,
    `https://${host}:8443/`,
  ]),
  ...decoyNames.flatMap((host) => [`https://${host}/v1/x`, `https://${host}:8443/?q=@127.0.0.1`, `http://${host}/http://127.0.0.1/`]),
];
