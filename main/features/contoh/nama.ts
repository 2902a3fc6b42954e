/** Common given names, put together by chance: nobody is meant by them. */

export const namaAnakL: readonly [string, ...string[]] = [
  'Ahmad',
  ...['Muhammad', 'Raka', 'Bima', 'Arkan', 'Dimas', 'Fajar', 'Galih', 'Hafiz', 'Ilham', 'Kenzo', 'Naufal'],
  ...['Rafka', 'Satria', 'Zaidan', 'Alvaro', 'Bagas', 'Damar', 'Elang', 'Farel', 'Gibran', 'Rizki', 'Yusuf', 'Adnan'],
]

export const namaAnakP: readonly [string, ...string[]] = [
  'Aisyah',
  ...['Zahra', 'Nayla', 'Putri', 'Kirana', 'Salsabila', 'Anindya', 'Dinda', 'Fatimah', 'Hana', 'Intan'],
  ...['Khanza', 'Laras', 'Mutiara', 'Naura', 'Rara', 'Shafira', 'Talita', 'Wulan', 'Alesha', 'Citra', 'Nadia', 'Sekar'],
]

export const namaBelakangL: readonly [string, ...string[]] = [
  'Pratama',
  ...['Saputra', 'Maulana', 'Ramadhan', 'Alfarizi', 'Wicaksono', 'Hidayat', 'Nugroho', 'Firmansyah'],
  ...['Al Fatih', 'Setiawan', 'Kurniawan', 'Prasetyo', 'Abimanyu'],
]

export const namaBelakangP: readonly [string, ...string[]] = [
  'Rahmawati',
  ...['Azzahra', 'Lestari', 'Maharani', 'Khairunnisa', 'Ramadhani', 'Anggraini', 'Safitri'],
  ...['Puspita', 'Nurhaliza', 'Kinasih', 'Ayu', 'Humaira', 'Permata'],
]

/** A short list on purpose: several mothers of one name, as in every desa. */
export const namaIbu: readonly [string, ...string[]] = [
  'Siti Aminah',
  ...['Siti Fatonah', 'Sri Wahyuni', 'Nur Hidayah', 'Dewi Lestari', 'Sulastri', 'Wiwik Handayani'],
  ...['Endang Sulastri', 'Rina Wati', 'Umi Kulsum', 'Yuliana', 'Sumiyati', 'Ani Rahayu', 'Lilis Suryani'],
  ...['Partini', 'Ika Puspitasari', 'Nurul Khasanah', 'Tri Astuti', 'Eka Susanti', 'Siti Rohmah', 'Ratna Sari'],
  ...['Mujiati', 'Dwi Lestari', 'Fitriani', 'Titik Handayani', 'Kasiati', 'Nining Setyowati', 'Yanti', 'Rohani'],
  ...['Sutini', 'Suryani', 'Mariana', 'Novita Sari', 'Hartini', 'Anik Rahmawati', 'Siti Khotimah'],
]

export const namaIbuDepan: readonly [string, ...string[]] = [
  'Siti',
  ...['Sri', 'Dewi', 'Nur', 'Rina', 'Wahyu', 'Indah', 'Maya', 'Lina', 'Ratih', 'Endang', 'Yuni', 'Ayu', 'Tri'],
]

export const namaIbuBelakang: readonly [string, ...string[]] = [
  'Astuti',
  ...['Handayani', 'Kurniasih', 'Mulyani', 'Nuraini', 'Oktaviani', 'Purwanti', 'Rahmadani', 'Setyorini'],
  ...['Utami', 'Widyastuti', 'Yulianti', 'Anggraeni', 'Budiarti', 'Fauziah', 'Hasanah', 'Kusumawati', 'Marlina'],
]

export const namaAyah: readonly [string, ...string[]] = [
  'Slamet',
  ...['Sutrisno', 'Agus Santoso', 'Budi Hartono', 'Joko Susilo', 'Supriyadi', 'Eko Prasetyo', 'Hendra'],
  ...['Rudi Hartanto', 'Wahyudi', 'Imam Syafii', 'Purwanto', 'Suyono', 'Andi Setiawan', 'Heri Susanto', 'Mulyono'],
  ...['Dedi Kurniawan', 'Sugeng', 'Teguh Wibowo', 'Bambang', 'Yanto', 'Rohmad', 'Suparman', 'Arif Rahman'],
]

export const namaKader: readonly [string, ...string[]] = [
  'Suminah',
  ...['Sri Mulyani', 'Kartini', 'Ngatinah', 'Siti Maryam', 'Wartini', 'Tutik Hariyani', 'Sulikah'],
  ...[
    'Maimunah',
    'Yayuk',
    'Juariyah',
    'Rusmini',
    'Lasmi',
    'Sunarti',
    'Painem',
    'Munawaroh',
    'Indah Wati',
    'Sri Rejeki',
  ],
  ...['Khomsatun', 'Erna', 'Poniyem', 'Yuni', 'Asmaul', 'Warsiti', 'Sukarti', 'Dariyah', 'Masruroh', 'Rumini'],
  ...['Supartini', 'Tumini', 'Samiati', 'Nafsiyah', 'Musringah', 'Sarofah', 'Winarsih'],
]
