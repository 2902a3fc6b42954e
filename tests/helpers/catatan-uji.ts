import type { Db } from '#main/toko/toko.ts'
import { catatan } from '#shared/catatan/catatan.ts'
import { daftarCatatan, type NamaCatatan, namaCatatan } from '#shared/catatan/daftar.ts'
import {
  bawaan,
  bilangan,
  boleh,
  himpunan,
  luarSidik,
  program,
  rujuk,
  tanggal,
  teks,
  urutan,
  yaTidak,
} from '#shared/isian/isian.ts'
import { createTabel } from './tabel-catatan.ts'

/**
 * Two kinds of record that no book has: an episode of a person, and the visits of it. Importing this file registers them,
 * so it is imported before the program, and only by tests that have a process of their own.
 */

const episode = catatan({
  nama: 'episode_uji',
  sebut: 'Episode',
  sebutOrang: 'Peserta',
  milik: { oleh: 'lewat', kolom: 'orang_id' },
  hak: 'isi',
  pembuat: 'hapus',
  satuPer: [['orang_id', 'dibuka']],
  sampah: { nama: 'episodeUji', juga: 'Episodenya' },
  isian: { orang_id: rujuk(null, 'orang'), dibuka: tanggal('Dibuka'), keluhan: boleh(teks('Keluhan')) },
})

const kunjungan = catatan({
  nama: 'kunjungan_uji',
  sebut: 'Kunjungan uji',
  milik: { oleh: 'lewat', kolom: 'episode_id' },
  dibuatDi: ['hari_buka_id', 'posyandu_id'],
  hak: 'isi',
  satuPer: [['episode_id', 'tanggal']],
  sampah: { nama: 'kunjunganUji', juga: 'Kunjungannya' },
  dihitung: ['tanggal', 'sistole'],
  sejak: 'tanggal',
  berurut: { per: ['episode_id', 'tanggal'], oleh: 'urut' },
  isian: {
    episode_id: rujuk(null, 'episode_uji'),
    tanggal: tanggal('Tanggal'),
    urut: luarSidik(program(urutan(null, 1))),
    hari_buka_id: boleh(rujuk(null, 'hari_buka')),
    posyandu_id: boleh(rujuk('Tempat', 'fasilitas')),
    sistole: boleh(bilangan('Sistole', { satuan: 'mmHg', tolak: [50, 300] })),
    pendamping_id: boleh(rujuk('Pendamping', 'orang')),
    tanda: boleh(himpunan('Tanda', { pusing: 'pusing', lemas: 'lemas' })),
    dirujuk: bawaan(yaTidak('Dirujuk'), 0),
    alat: luarSidik(program(boleh(teks(null)))),
  },
})

const baru = { episode_uji: episode, kunjungan_uji: kunjungan }

/** Their names, as the program calls kinds of record. */
export const [episodeUji, kunjunganUji] = Object.keys(baru) as [NamaCatatan, NamaCatatan]

Object.assign(daftarCatatan, baru)
namaCatatan.push(episodeUji, kunjunganUji)

/** Makes their tables in a book. */
export function createTabelUji(db: Db): void {
  for (const nama of [episodeUji, kunjunganUji]) createTabel(db, nama)
}
