;; Whole-number matrix product: rows of 16-bit activations times columns of 8-bit weights, into 32-bit sums.
(module
  (memory (export "memory") 1)
  ;; Both `activations` and `weights` hold `inner` numbers a row (a multiple of 8). `rows` is a multiple of 4, `columns` of 2.
  ;; `sums` gets `columns` numbers a row.
  (func (export "multiply")
    (param $activations i32) (param $weights i32) (param $sums i32) (param $rows i32) (param $inner i32) (param $columns i32)
    (local $column i32) (local $row i32) (local $k i32)
    (local $a i32) (local $w i32) (local $stride i32) (local $line i32) (local $out i32)
    (local $left v128) (local $right v128) (local $word v128)
    (local $l0 v128) (local $l1 v128) (local $l2 v128) (local $l3 v128)
    (local $r0 v128) (local $r1 v128) (local $r2 v128) (local $r3 v128)
    (local.set $stride (i32.shl (local.get $inner) (i32.const 1)))
    (local.set $line (i32.shl (local.get $columns) (i32.const 2)))
    (loop $columns_loop
      (local.set $row (i32.const 0))
      (loop $rows_loop
        (local.set $a (i32.add (local.get $activations) (i32.mul (local.get $row) (local.get $stride))))
        (local.set $w (i32.add (local.get $weights) (i32.mul (local.get $column) (local.get $inner))))
        (local.set $l0 (v128.const i32x4 0 0 0 0)) (local.set $l1 (v128.const i32x4 0 0 0 0))
        (local.set $l2 (v128.const i32x4 0 0 0 0)) (local.set $l3 (v128.const i32x4 0 0 0 0))
        (local.set $r0 (v128.const i32x4 0 0 0 0)) (local.set $r1 (v128.const i32x4 0 0 0 0))
        (local.set $r2 (v128.const i32x4 0 0 0 0)) (local.set $r3 (v128.const i32x4 0 0 0 0))
        (local.set $k (local.get $inner))
        (loop $inner_loop
          (local.set $left (v128.load8x8_s (local.get $w)))
          (local.set $right (v128.load8x8_s (i32.add (local.get $w) (local.get $inner))))
          (local.set $word (v128.load (local.get $a)))
          (local.set $l0 (i32x4.add (local.get $l0) (i32x4.dot_i16x8_s (local.get $left) (local.get $word))))
          (local.set $r0 (i32x4.add (local.get $r0) (i32x4.dot_i16x8_s (local.get $right) (local.get $word))))
          (local.set $word (v128.load (i32.add (local.get $a) (local.get $stride))))
          (local.set $l1 (i32x4.add (local.get $l1) (i32x4.dot_i16x8_s (local.get $left) (local.get $word))))
          (local.set $r1 (i32x4.add (local.get $r1) (i32x4.dot_i16x8_s (local.get $right) (local.get $word))))
          (local.set $word (v128.load (i32.add (local.get $a) (i32.shl (local.get $stride) (i32.const 1)))))
          (local.set $l2 (i32x4.add (local.get $l2) (i32x4.dot_i16x8_s (local.get $left) (local.get $word))))
          (local.set $r2 (i32x4.add (local.get $r2) (i32x4.dot_i16x8_s (local.get $right) (local.get $word))))
          (local.set $word (v128.load (i32.add (local.get $a) (i32.mul (local.get $stride) (i32.const 3)))))
          (local.set $l3 (i32x4.add (local.get $l3) (i32x4.dot_i16x8_s (local.get $left) (local.get $word))))
          (local.set $r3 (i32x4.add (local.get $r3) (i32x4.dot_i16x8_s (local.get $right) (local.get $word))))
          (local.set $a (i32.add (local.get $a) (i32.const 16)))
          (local.set $w (i32.add (local.get $w) (i32.const 8)))
          (br_if $inner_loop (local.tee $k (i32.sub (local.get $k) (i32.const 8)))))
        (local.set $out
          (i32.add (local.get $sums) (i32.add (i32.mul (local.get $row) (local.get $line)) (i32.shl (local.get $column) (i32.const 2)))))
        (i64.store (local.get $out) (call $pair (local.get $l0) (local.get $r0)))
        (local.set $out (i32.add (local.get $out) (local.get $line)))
        (i64.store (local.get $out) (call $pair (local.get $l1) (local.get $r1)))
        (local.set $out (i32.add (local.get $out) (local.get $line)))
        (i64.store (local.get $out) (call $pair (local.get $l2) (local.get $r2)))
        (local.set $out (i32.add (local.get $out) (local.get $line)))
        (i64.store (local.get $out) (call $pair (local.get $l3) (local.get $r3)))
        (br_if $rows_loop (i32.lt_s (local.tee $row (i32.add (local.get $row) (i32.const 4))) (local.get $rows))))
      (br_if $columns_loop (i32.lt_s (local.tee $column (i32.add (local.get $column) (i32.const 2))) (local.get $columns)))))
  ;; The sum of each one's four numbers, side by side.
  (func $pair (param $left v128) (param $right v128) (result i64)
    (local $sums v128)
    (local.set $sums
      (i32x4.add
        (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $left) (local.get $right))
        (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $left) (local.get $right))))
    (i64x2.extract_lane 0
      (i32x4.add
        (i8x16.shuffle 0 1 2 3 8 9 10 11 0 1 2 3 8 9 10 11 (local.get $sums) (local.get $sums))
        (i8x16.shuffle 4 5 6 7 12 13 14 15 4 5 6 7 12 13 14 15 (local.get $sums) (local.get $sums))))))
