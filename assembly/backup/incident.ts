// 4.3: after a needless call-out data over backup are improper. An incident is a stretch without the line, with the free data that
// stay on after it; pieces of proper data are kept so that a visit can reach back to them.

import { Months, monthBegins, monthOf } from '../accounts/months';
import { BackupTerms, VisitReach } from '../layout/backup';
import { widened } from '../widened';
import { useOrdinary } from './phones';
import { anyFree, isDown } from './site';
import { term } from './terms';

export class Incident {
  static isOpen: bool = false;
  static from: i64 = -1;
  static until: i64 = -1;
  /** A needless visit makes all later data of the incident, or of a month, improper. */
  static isTainted: bool = false;
  static taintedMonth: i32 = -1;
}

/** A piece of proper data: 56 bytes. */
export class Piece {
  static readonly TIME: usize = 0;
  static readonly BYTES: usize = 8;
  static readonly MICROS: usize = 16; // price of a GB when it was used
  static readonly SECONDS: usize = 24;
  static readonly PHONE: usize = 32; // 0 = the hardware
  static readonly OVER: usize = 40; // of its bytes, how many were charged as beyond fair use
  static readonly DRAWN: usize = 48; // 1: they will draw on the phone's bundle, unless a visit reaches them
  static readonly SIZE: usize = 56;
}

const FIRST_ROOM: i32 = 1024;
let rows: usize = 0;
let room: i32 = 0;
let pieces: i32 = 0;

export function clearIncidents(): void {
  Incident.isOpen = false;
  Incident.from = -1;
  Incident.until = -1;
  Incident.isTainted = false;
  Incident.taintedMonth = -1;
  pieces = 0;
}

/** A line that is lost anew while free data are still on is another incident. */
export function openIncident(time: i64): void {
  Incident.isOpen = true;
  Incident.isTainted = false;
  Incident.from = time;
}

/** The incident is over once the line is back and no free data are on. */
export function closeIncident(time: i64): void {
  if (!Incident.isOpen || isDown() || anyFree()) return;
  Incident.isOpen = false;
  Incident.isTainted = false;
  Incident.until = time;
}

/** Are data used now improper because of a needless visit? */
export function isTainted(time: i64): bool {
  return (
    (Incident.isOpen && Incident.isTainted) ||
    (Incident.taintedMonth >= 0 && Incident.taintedMonth == monthOf(time))
  );
}

export function pieceCount(): i32 {
  return pieces;
}

export function pieceAt(index: i32): usize {
  return rows + <usize>index * Piece.SIZE;
}

/** Room for a piece, kept for as long as a visit may reach it. */
export function newPiece(time: i64): usize {
  if (pieces == room) makeRoom(time);
  return pieceAt(pieces++);
}

function makeRoom(time: i64): void {
  dropPieces(time);
  if (2 * pieces < room) return;
  const wider = max(FIRST_ROOM, 2 * room);
  rows = widened(rows, <usize>room * Piece.SIZE, <usize>wider * Piece.SIZE);
  room = wider;
}

/** Pieces that no visit from a time on can reach. */
export function dropPieces(time: i64): void {
  const least = min(Incident.from, monthBegins(monthOf(time)));
  let kept = 0;
  for (let index = 0; index < pieces; index++) {
    if (load<i64>(pieceAt(index) + Piece.TIME) < least) settlePiece(pieceAt(index));
    else memory.copy(pieceAt(kept++), pieceAt(index), Piece.SIZE);
  }
  pieces = kept;
}

/** No visit reaches it any more. */
function settlePiece(piece: usize): void {
  if (load<i64>(piece + Piece.DRAWN) != 0) drawPiece(piece);
}

/** Its bytes are ordinary use of its phone. */
export function drawPiece(piece: usize): void {
  const time = load<i64>(piece + Piece.TIME);
  const bytes = load<i64>(piece + Piece.BYTES);
  if (bytes == 0) return;
  useOrdinary(i32(load<i64>(piece + Piece.PHONE)), time, time + load<i64>(piece + Piece.SECONDS), bytes);
}

/** Bytes of a month that will draw on a phone's bundle, as far as is known: a visit may still reach them. */
export function waitingBytes(month: i32, phone: i32): i64 {
  let bytes: i64 = 0;
  for (let index = 0; index < pieces; index++) {
    const piece = pieceAt(index);
    if (load<i64>(piece + Piece.DRAWN) == 0 || load<i64>(piece + Piece.PHONE) != i64(phone)) continue;
    if (monthOf(load<i64>(piece + Piece.TIME)) == month) bytes += load<i64>(piece + Piece.BYTES);
  }
  return bytes;
}

/** At the end of what is played. */
export function settlePieces(): void {
  for (let index = 0; index < pieces; index++) settlePiece(pieceAt(index));
  pieces = 0;
}

/** Does a visit at a time reach back to a piece? */
export function isReached(piece: usize, visit: i64): bool {
  const time = load<i64>(piece + Piece.TIME);
  if (load<i64>(piece + Piece.BYTES) == 0) return false;
  const reach = i32(term(BackupTerms.visitReach));
  if (reach == VisitReach.month) return monthOf(time) == monthOf(visit);
  if (reach != VisitReach.incident || Incident.from < 0 || Incident.from > time) return false;
  return Incident.isOpen || time < Incident.until;
}

/** From a needless visit on. */
export function taint(visit: i64): void {
  if (term(BackupTerms.visitReach) == VisitReach.month)
    Incident.taintedMonth = min(monthOf(visit), Months.count - 1);
  else Incident.isTainted = Incident.isOpen;
}
