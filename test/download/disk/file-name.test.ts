import { describe, expect, it } from 'vitest';
import { nameKey, numberedName, safeName } from '../../../src/download/disk/file-name.js';

describe('safeName', () => {
  it.each([
    [1, '../../etc/passwd', 'etc_passwd'],
    [2, '..\\..\\windows\\win.ini', 'windows_win.ini'],
    [3, '/etc/passwd', 'etc_passwd'],
    [4, 'C:\\boot.ini', 'C__boot.ini'],
    [4, 'C:evil.txt', 'C_evil.txt'],
    [5, '\\\\srv\\share\\x', 'srv_share_x'],
    [5, '//srv/share/x', 'srv_share_x'],
    [6, '.', 'file'],
    [6, '..', 'file'],
    [6, '...', 'file'],
    [7, '', 'file'],
    [7, '   ', 'file'],
    [8, '%2e%2e%2fpasswd', '%2e%2e%2fpasswd'],
    [9, '．．／passwd', '．．／passwd'],
    [10, '․․/x', '․․_x'],
    [11, 'a\0.pdf', 'a_.pdf'],
    [12, 'CON', '_CON'],
    [12, 'con.txt', '_con.txt'],
    [12, 'NUL.tar.gz', '_NUL.tar.gz'],
    [12, 'LPT9.x', '_LPT9.x'],
    [13, 'COM¹.txt', '_COM¹.txt'],
    [14, 'CONIN$', '_CONIN$'],
    [15, 'aux .txt', '_aux .txt'],
    [16, 'a. .', 'a'],
    [17, 'a.txt::$DATA', 'a.txt__$DATA'],
    [18, 'a<b>c"d|e?f*g', 'a_b_c_d_e_f_g'],
    [19, 'x\u202egpj.exe', 'xgpj.exe'],
    [20, 'a\u200bb.pdf', 'ab.pdf'],
    [20, '\ufeffa.pdf', 'a.pdf'],
    [21, 'cafe\u0301.pdf', 'caf\u00e9.pdf'],
    [24, `${'x'.repeat(300)}.pdf`, `${'x'.repeat(236)}.pdf`],
    [25, `${'😀'.repeat(100)}.pdf`, `${'😀'.repeat(59)}.pdf`],
    [25, `${'é'.repeat(200)}.pdf`, `${'é'.repeat(118)}.pdf`],
    [26, `x.${'y'.repeat(300)}`, `x.${'y'.repeat(238)}`],
    [28, '\ud800.pdf', '_.pdf'],
    [29, '-rf', '_-rf'],
    [29, '--output=x', '_--output=x'],
    [30, '.htaccess', '_.htaccess'],
    [31, '~', '_~'],
    [31, '~/x', '_~_x'],
    [31, '$HOME`id`', '$HOME`id`'],
    [32, 'a\r\nSet-Cookie: x', 'a__Set-Cookie_ x'],
    [32, 'a\u2028b\tc', 'a_b_c'],
    [33, 'desktop.ini', 'desktop.ini'],
    [34, '.ds-client-0-0-0-0.part', '_.ds-client-0-0-0-0.part'],
    [35, 'foo.pdf.exe', 'foo.pdf.exe'],
    [38, '__proto__', '__proto__'],
    [0, 'Pièce n°1 (version 2).pdf', 'Pièce n°1 (version 2).pdf'],
    [0, `con${' '.repeat(300)}x.txt`, '_con.txt'],
  ])('name %i: %j', (_, wanted, safe) => {
    expect(safeName(wanted)).toBe(safe);
  });

  it('name 27: leaves room for what is added to it', () => {
    expect(Buffer.byteLength(safeName('x'.repeat(255)))).toBe(240);
  });

  it('name 25: cuts no character in two, as people see them', () => {
    const flags = '🇫🇷'.repeat(40);
    expect(safeName(`${flags}.pdf`)).toBe(`${'🇫🇷'.repeat(29)}.pdf`);
  });
});

describe('numberedName', () => {
  it.each([
    ['a.pdf', 2, 'a (2).pdf'],
    ['a', 10, 'a (10)'],
    ['a.tar.gz', 2, 'a.tar (2).gz'],
    [`${'x'.repeat(236)}.pdf`, 1_000, `${'x'.repeat(229)} (1000).pdf`],
  ])('%s, %i', (name, number, numbered) => {
    expect(numberedName(name, number)).toBe(numbered);
  });
});

describe('nameKey', () => {
  it.each([
    [21, 'caf\u00e9.pdf', 'cafe\u0301.pdf'],
    [22, 'A.pdf', 'a.pdf'],
    [23, '\u0130.txt', 'i\u0307.txt'],
    [23, 'stra\u00dfe', 'STRASSE'],
    [23, '\u212a', 'k'],
  ])('name %i: takes %s and %s for one', (_, one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });
});
